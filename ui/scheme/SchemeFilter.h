#pragma once

#include "models/scheme/Scheme.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace numauth::ui {

/// The schemes of one platform that hold a text in any column.
class SchemeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit SchemeFilter(QObject *parent = nullptr);

    /// Nothing: every platform.
    void setPlatform(std::optional<scheme::Platform> platform);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<scheme::Platform> m_platform;
    QString m_text;
};

} // namespace numauth::ui
