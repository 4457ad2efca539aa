#include "ui/consent/RecoveryDialog.h"

#include "ui/consent/PageDifferences.h"
#include "ui/consent/PhonePair.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr QSize dialogSize(1080, 620);

} // namespace

RecoveryDialog::RecoveryDialog(const PageSession &session, const consent::ConsentPage &saved,
                               const PageAutosave::Kept &kept, QWidget *parent)
    : Dialog(parent)
{
    setObjectName(QStringLiteral("consent.recovery"));
    setWindowTitle(tr("Edits that were not saved"));
    resize(dialogSize);
    auto *phones = new PhonePair(session.tables(), tr("In the file"), tr("Not saved"));
    phones->show(PhonePair::Side::Left, saved, &session.device(), session.state());
    phones->show(PhonePair::Side::Right, kept.page, &session.device(), session.state());
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeList(saved, kept), 1);
    columns->addWidget(phones, 1);
    layOutOverFoot(this, columns, makeFoot());
}

QWidget *RecoveryDialog::makeList(const consent::ConsentPage &saved, const PageAutosave::Kept &kept)
{
    const QString time = QLocale().toString(kept.time.toLocalTime(), QLocale::ShortFormat);
    auto *intro = new Label(
        kept.fitsFile
            ? tr("The program ended without saving them. They were last kept at %1.").arg(time)
            : tr("The program ended without saving them. They were last kept at %1; the "
                 "file was changed by another program since.")
                  .arg(time));
    intro->setObjectName(QStringLiteral("consent.recovery.intro"));
    intro->setWordWrap(true);
    QTreeWidget *table =
        makeDifferenceTable(consent::ConsentDocument(kept.page).differencesFrom(saved), saved,
                            kept.page, tr("In the file"), tr("Not saved"));
    table->setObjectName(QStringLiteral("consent.recovery.differences"));
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(intro);
    layout->addWidget(table, 1);
    return pane;
}

QWidget *RecoveryDialog::makeFoot()
{
    auto *keep = new QPushButton(tr("Keep the edits"));
    keep->setObjectName(QStringLiteral("consent.recovery.keep"));
    keep->setDefault(true);
    auto *discard = new QPushButton(tr("Discard the edits"));
    discard->setObjectName(QStringLiteral("consent.recovery.discard"));
    discard->setAutoDefault(false);
    connect(keep, &QPushButton::clicked, this, &RecoveryDialog::keepChosen);
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);
    connect(discard, &QPushButton::clicked, this, &RecoveryDialog::discardChosen);
    connect(discard, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new DialogFoot(this, keep);
    foot->cancelButton()->setText(tr("Decide later"));
    foot->addAtLeft(discard);
    return foot;
}

} // namespace numauth::ui
