#include "ui/scheme/LedgerView.h"

#include "models/scheme/LedgerEdit.h"
#include "ui/scheme/Activation.h"
#include "ui/scheme/TableCells.h"
#include "ui/widgets/CarrierWords.h"

#include <QStandardItemModel>

#include <algorithm>

namespace numauth::ui {

using scheme::AppRelease;
using scheme::KeyEffect;
using scheme::KeyLedger;
using scheme::KeyVersion;

namespace {
/// Index of the release in the ledger, which sorting does not change.
constexpr int releaseRole = Qt::UserRole + 1;

QList<qsizetype> newestFirst(const KeyLedger &ledger)
{
    QList<qsizetype> order;
    for (qsizetype index = 0; index < ledger.releases.size(); ++index)
        order << index;
    std::ranges::stable_sort(order, [&ledger](qsizetype left, qsizetype right) {
        return std::is_gt(scheme::compareAppVersions(ledger.releases.at(left).app,
                                                     ledger.releases.at(right).app));
    });
    return order;
}
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
    setHorizontalScrollBarPolicy(ledger && !ledger->releases.isEmpty() ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    m_items->setHorizontalHeaderLabels(
        QStringList{tr("App version"), tr("SDK"), tr("Scheme"), tr("Key"), tr("Share")} +
        shortCarrierNames() + QStringList{tr("Activation"), tr("Prediction")});
    setEmptyText(ledger ? tr("No app version is in the ledger yet: with it you see which key each "
                             "version gets and on which carrier that fails.")
                        : ledger.error().message);
    if (!ledger)
        return;
    for (const qsizetype index : newestFirst(*ledger))
        addRow(index);
    const QList<int> widths{86, 64, 104, 118, 46, 78, 78, 78, 104};
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths.at(column));
    const auto isOther = [&ledger](const AppRelease &release) {
        return release.scheme != ledger->releases.first().scheme;
    };
    setColumnHidden(ActivationColumn, !isWaitingForKeys());
    setColumnHidden(SchemeColumn, std::ranges::none_of(ledger->releases, isOther));
    if (current)
        selectRelease(*current);
}

void LedgerView::addRow(qsizetype index)
{
    const AppRelease &release = m_ledger->releases.at(index);
    const KeyEffect effect = m_rotation.effect(*m_ledger, release);
    const KeyVersion *key = m_ledger->key(release.key);
    QList<QStandardItem *> row{
        textCell(release.app),
        textCell(release.sdk.toString()),
        textCell(release.scheme),
        codeCell(key ? key->shownName() : noText),
        textCell(release.share ? QStringLiteral("%1 %").arg(*release.share) : noText),
        carrierCell(effect.cmcc),
        carrierCell(effect.cucc),
        carrierCell(effect.ctcc),
        textCell({}),
        textCell(effect.brief.text())};
    row.first()->setData(index, releaseRole);
    row.first()->setData(true, IsBoldRole);
    row.at(KeyColumn)->setData(
        release.keeping == scheme::KeyKeeping::Client ? tr("app") : tr("server"), DetailRole);
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
    setColumnHidden(ActivationColumn, !isWaitingForKeys());
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
