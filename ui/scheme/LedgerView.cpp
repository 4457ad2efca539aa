#include "ui/scheme/LedgerView.h"

#include "ui/scheme/Activation.h"
#include "ui/scheme/TableCells.h"

#include <QStandardItemModel>

namespace numauth::ui {

using scheme::AppRelease;
using scheme::KeyEffect;
using scheme::KeyLedger;
using scheme::KeyVersion;

namespace {
/// Index of the release in the ledger, which sorting does not change.
constexpr int releaseRole = Qt::UserRole + 1;
} // namespace

LedgerView::LedgerView(const scheme::KeyRotation &rotation, const Clock &clock, QWidget *parent)
    : TableView(parent), m_rotation(rotation), m_clock(clock), m_items(new QStandardItemModel(this))
{
    setModel(m_items);
}

void LedgerView::fill(const QString &folder)
{
    const std::optional<qsizetype> current = currentRelease();
    const Result<KeyLedger> ledger =
        folder.isEmpty() ? Result<KeyLedger>(KeyLedger()) : KeyLedger::load(folder);
    m_ledger = ledger ? std::optional(*ledger) : std::nullopt;
    m_items->clear();
    m_items->setHorizontalHeaderLabels({tr("App version"), tr("SDK"), tr("Scheme"), tr("Key"),
                                        tr("Kept in"), tr("Mobile"), tr("Unicom"), tr("Telecom"),
                                        tr("Activation"), tr("Prediction")});
    setEmptyText(ledger ? tr("No app version is in the ledger yet: with it you see which key each "
                             "version gets and on which carrier that fails.")
                        : ledger.error().message);
    if (!ledger)
        return;
    for (const AppRelease &release : ledger->releases)
        addRow(release);
    const QList<int> widths{86, 72, 120, 78, 62, 70, 70, 70, 118};
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths.at(column));
    if (current)
        selectRelease(*current);
}

void LedgerView::addRow(const AppRelease &release)
{
    const KeyEffect effect = m_rotation.effect(*m_ledger, release);
    const KeyVersion *key = m_ledger->key(release.key);
    const QString keyName = !key                         ? noText
                            : key->fingerprint.isEmpty() ? key->id
                                                         : QStringLiteral("sk#") + key->fingerprint;
    QList<QStandardItem *> row{
        textCell(release.app),
        textCell(release.sdk.toString()),
        textCell(release.scheme),
        codeCell(keyName),
        textCell(release.keeping == scheme::KeyKeeping::Client ? tr("app") : tr("server")),
        carrierCell(effect.cmcc),
        carrierCell(effect.cucc),
        carrierCell(effect.ctcc),
        textCell({}),
        textCell(effect.message.text())};
    row.first()->setData(m_items->rowCount(), releaseRole);
    row.first()->setData(true, IsBoldRole);
    if (key)
        row.at(KeyColumn)->setToolTip(
            QStringLiteral("%1\n%2").arg(key->id, key->reference).trimmed());
    row.last()->setToolTip(
        QStringLiteral("%1\n%2 · %3")
            .arg(effect.message.text(), evidenceLabel(effect.evidence).text(), effect.source));
    if (effect.severity == Severity::Error)
        row.last()->setData(static_cast<int>(Tone::Refuse), ToneRole);
    m_items->appendRow(row);
    showActivation(m_items->rowCount() - 1);
}

void LedgerView::showActivation(int row)
{
    const qsizetype index = m_items->item(row, AppColumn)->data(releaseRole).toLongLong();
    const AppRelease &release = m_ledger->releases.at(index);
    const KeyVersion *key = m_ledger->key(release.key);
    const Activation activation(m_rotation, release.platform, key ? key->created : QDateTime(),
                                m_clock.now());
    for (const int role :
         {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(IconNameRole), int(MarksRole)})
        m_items->item(row, ActivationColumn)->setData(activation.data(role), role);
}

std::optional<qsizetype> LedgerView::currentRelease() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !m_ledger)
        return std::nullopt;
    return current.siblingAtColumn(AppColumn).data(releaseRole).toLongLong();
}

void LedgerView::selectRelease(qsizetype index)
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        if (m_items->item(row, AppColumn)->data(releaseRole).toLongLong() == index)
            setCurrentIndex(m_items->index(row, AppColumn));
    }
}

void LedgerView::tick()
{
    for (int row = 0; row < m_items->rowCount(); ++row)
        showActivation(row);
}

bool LedgerView::isWaitingForKeys() const
{
    for (const AppRelease &release : m_ledger ? m_ledger->releases : QList<AppRelease>()) {
        const KeyVersion *key = m_ledger->key(release.key);
        if (key &&
            Activation(m_rotation, release.platform, key->created, m_clock.now()).isWaiting())
            return true;
    }
    return false;
}

} // namespace numauth::ui
