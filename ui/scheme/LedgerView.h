#pragma once

#include "models/base/Clock.h"
#include "models/scheme/KeyRotation.h"
#include "ui/widgets/TableView.h"

#include <optional>

class QStandardItemModel;

namespace numauth::ui {

/// The app versions of `apps.json`: which SDK and key each has, what that does on each carrier, and
/// when the key becomes usable.
class LedgerView : public TableView
{
    Q_OBJECT

public:
    enum Column {
        AppColumn,
        SdkColumn,
        SchemeColumn,
        KeyColumn,
        ShareColumn,
        MobileColumn,
        UnicomColumn,
        TelecomColumn,
        ActivationColumn,
        PredictionColumn
    };

    /// Both must outlive the view.
    LedgerView(const scheme::KeyRotation &rotation, const Clock &clock, QWidget *parent = nullptr);

    /// Reads the ledger of \p folder anew; an empty one: none.
    void fill(const QString &folder);
    /// Nothing while the file cannot be read.
    const std::optional<scheme::KeyLedger> &ledger() const { return m_ledger; }
    /// Its index in the ledger.
    std::optional<qsizetype> currentRelease() const;
    void selectRelease(qsizetype index);
    /// Counts the clocks of new keys on.
    void tick();
    bool isWaitingForKeys() const;

private:
    void addRow(qsizetype index);
    void showActivation(int row);

    const scheme::KeyRotation &m_rotation;
    const Clock &m_clock;
    QStandardItemModel *m_items;
    std::optional<scheme::KeyLedger> m_ledger;
};

} // namespace numauth::ui
