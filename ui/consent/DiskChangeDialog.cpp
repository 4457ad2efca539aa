#include "ui/consent/DiskChangeDialog.h"

#include "ui/consent/PageDifferences.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace numauth::ui {

namespace {

constexpr QSize dialogSize(640, 420);

} // namespace

DiskChangeDialog::DiskChangeDialog(const consent::ConsentDocument &document, QWidget *parent)
    : Dialog(parent)
{
    setObjectName(QStringLiteral("consent.diskChange"));
    setWindowTitle(tr("The file changed on disk"));
    resize(dialogSize);
    auto *intro = new Label(tr("Another program wrote %1 while you were editing it.")
                                .arg(QDir::toNativeSeparators(document.path())));
    intro->setWordWrap(true);
    const Result<consent::ConsentPage> onDisk = document.pageOnDisk();
    QTreeWidget *table = makeDifferenceTable(
        onDisk ? document.differencesFrom(*onDisk) : QStringList(), document.page(),
        onDisk.valueOr(document.page()), tr("Mine"), tr("On disk"));
    table->setObjectName(QStringLiteral("consent.diskChange.differences"));
    auto *take = new QPushButton(tr("Take the file"));
    take->setObjectName(QStringLiteral("consent.diskChange.take"));
    take->setEnabled(onDisk.hasValue());
    auto *keep = new QPushButton(tr("Keep mine"));
    keep->setObjectName(QStringLiteral("consent.diskChange.keep"));
    setButtonKind(keep, ButtonKind::Primary);
    auto *later = new QPushButton(tr("Decide later"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(later);
    buttons->addStretch();
    buttons->addWidget(take);
    buttons->addWidget(keep);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(intro);
    if (!onDisk) {
        auto *why = new Label(onDisk.error().message, TextSize::Small, Tone::Muted);
        why->setWordWrap(true);
        layout->addWidget(why);
    }
    layout->addWidget(table, 1);
    layout->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, [this] { choose(Choice::TakeDisk); });
    connect(keep, &QPushButton::clicked, this, [this] { choose(Choice::KeepMine); });
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
}

void DiskChangeDialog::choose(Choice choice)
{
    m_choice = choice;
    accept();
}

} // namespace numauth::ui
