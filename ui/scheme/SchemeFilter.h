#pragma once

#include "models/scheme/Scheme.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace numauth::ui {

struct SchemeRow;

/// The schemes of one platform and one state that hold a text in any column.
class SchemeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class State { Any, Refuses, Warns, CannotTell, Passes, Draft, Waiting };

    explicit SchemeFilter(QObject *parent = nullptr);

    /// Nothing: every platform.
    void setPlatform(std::optional<scheme::Platform> platform);
    void setState(State state);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool isInState(const SchemeRow &row) const;

    State m_state = State::Any;
    std::optional<scheme::Platform> m_platform;
    QString m_text;
};

} // namespace numauth::ui
