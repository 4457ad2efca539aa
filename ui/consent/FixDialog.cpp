#include "ui/consent/FixDialog.h"

#include "models/consent/RuleFinding.h"
#include "models/consent/fix/AutoFix.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/PhonePair.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace numauth::ui {

using consent::Device;
using consent::FixProposal;

namespace {

QString valueText(const std::optional<QJsonArray> &arguments)
{
    return arguments ? consent::argumentsText(arguments) : FixDialog::tr("unset");
}

/// Where the verdict is worst and, among those, the greatest overlap.
QString worstOf(const consent::MatrixResult &matrix)
{
    const auto worst =
        std::ranges::max_element(matrix.cells, {}, [](const consent::MatrixCell &cell) {
            return std::pair(cell.verdict, worstOverlapDp(cell));
        });
    return worst == matrix.cells.end() ? QString() : worst->deviceId;
}

} // namespace

FixDialog::FixDialog(PageSession &session, QWidget *parent)
    : Dialog(parent), m_session(session), m_worstDevice(worstOf(session.matrix())),
      m_intro(new Label({}, TextSize::Small, Tone::Muted)), m_list(new QVBoxLayout),
      m_choice(new SegmentedGroup),
      m_phones(new PhonePair(session.tables(), tr("Before"), tr("After"))),
      m_apply(new QPushButton(tr("Apply, one undo step")))
{
    setObjectName(QStringLiteral("consent.fix"));
    setWindowTitle(tr("Fix the page"));
    resize(940, 570);
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeChanges(), 4);
    columns->addWidget(m_phones, 5);
    layOutOverFoot(this, columns, makeFoot());
    m_phones->words(PhonePair::Side::Left)->setObjectName(QStringLiteral("consent.fix.before"));
    m_phones->words(PhonePair::Side::Right)->setObjectName(QStringLiteral("consent.fix.after"));
    m_intro->setText(tr("Looking for the smallest change…"));
    m_apply->setEnabled(false);
    showPictures();

    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { show(m_watcher.result()); });
    connect(m_choice, &SegmentedGroup::currentIndexChanged, this, &FixDialog::showPictures);
    connect(m_apply, &QPushButton::clicked, this, &FixDialog::apply);
    const consent::ConsentTables &tables = session.tables();
    m_watcher.setFuture(
        QtConcurrent::run([page = session.page(), selection = session.selection(), &tables] {
            return proposeFix(page, selection, tables);
        }));
}

FixDialog::~FixDialog()
{
    m_watcher.waitForFinished();
}

QWidget *FixDialog::makeChanges()
{
    m_intro->setObjectName(QStringLiteral("consent.fix.intro"));
    m_intro->setWordWrap(true);
    m_choice->setObjectName(QStringLiteral("consent.fix.device"));
    m_choice->setAccessibleName(tr("Device of the pictures"));
    m_choice->addSegment(tr("Worst"));
    m_choice->addSegment(tr("Tallest"));
    m_choice->addSegment(tr("On the canvas"));
    m_list->setSpacing(8);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(8);
    choice->addWidget(new Label(tr("Preview"), TextSize::Small, Tone::Muted));
    choice->addWidget(m_choice);
    choice->addStretch();
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_intro);
    layout->addLayout(m_list);
    layout->addStretch();
    layout->addLayout(choice);
    return pane;
}

QWidget *FixDialog::makeFoot()
{
    m_apply->setObjectName(QStringLiteral("consent.fix.apply"));
    return new DialogFoot(this, m_apply);
}

void FixDialog::show(const FixProposal &proposal)
{
    m_proposal = proposal;
    const qsizetype cells = m_session.matrix().cells.size();
    if (proposal.changes.isEmpty() && proposal.isComplete())
        m_intro->setText(tr("Nothing is refused or not compliant on %1 cells.").arg(cells));
    else if (proposal.changes.isEmpty())
        m_intro->setText(tr("No change of attributes clears the page. This stands in the way:"));
    else
        m_intro->setText(tr("The smallest change, proven on %1 cells: %2 are cleared, %3 remain.")
                             .arg(cells)
                             .arg(proposal.cleared)
                             .arg(proposal.remaining));
    for (const consent::AttributeChange &change : proposal.changes)
        addChange(change);
    for (const consent::FixConflict &conflict : proposal.conflicts)
        addConflict(conflict);
    m_apply->setEnabled(!proposal.changes.isEmpty());
    m_apply->setVisible(!proposal.changes.isEmpty());
    m_apply->setFocus();
    showPictures();
    emit proposed();
}

void FixDialog::addChange(const consent::AttributeChange &change)
{
    const consent::Attribute *attribute =
        m_session.tables().attributes.find(m_session.page().platform, change.attribute);
    auto *card = new Card(Card::Ground::Selected);
    auto *title = new Label(attribute ? attribute->label.text() : change.attribute);
    title->setWeight(QFont::DemiBold);
    auto *values =
        new Label(QStringLiteral("%1  %2 → %3")
                      .arg(change.attribute, valueText(change.from), valueText(change.to)),
                  TextSize::Small, Tone::Muted);
    values->setIsCode(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(values);
    m_list->addWidget(card);
}

void FixDialog::addConflict(const consent::FixConflict &conflict)
{
    auto *card = new Card(Card::Ground::Chrome);
    auto *message = new Label(conflict.message.text(), TextSize::Small);
    message->setWordWrap(true);
    auto *rule = new Label(conflict.ruleId, TextSize::Tiny, Tone::Muted);
    rule->setIsCode(true);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    layout->addWidget(message);
    layout->addWidget(rule);
    m_list->addWidget(card);
}

const Device *FixDialog::previewDevice() const
{
    const consent::DeviceTable &table = m_session.tables().devices;
    if (m_choice->currentIndex() == 2)
        return table.find(m_session.device().id);
    if (m_choice->currentIndex() == 0 && !m_worstDevice.isEmpty())
        return table.find(m_worstDevice);
    const QList<Device> devices = m_session.devices();
    const auto tallest = std::ranges::max_element(
        devices, {}, [](const Device &device) { return device.height().value_or(0); });
    return tallest == devices.end() ? nullptr : table.find(tallest->id);
}

void FixDialog::showPictures()
{
    const Device *device = previewDevice();
    const consent::CellState &state = m_session.state();
    m_phones->show(PhonePair::Side::Left, m_session.page(), device, state);
    m_phones->show(PhonePair::Side::Right, m_proposal.appliedTo(m_session.page()),
                   m_proposal.changes.isEmpty() ? nullptr : device, state);
}

void FixDialog::apply()
{
    QStringList changes;
    for (const consent::AttributeChange &change : std::as_const(m_proposal.changes))
        changes << QStringLiteral("%1 %2 → %3")
                       .arg(change.attribute, valueText(change.from), valueText(change.to));
    m_session.document()->setAttributes(m_proposal.values(),
                                        tr("Fix: %1").arg(changes.join(QStringLiteral(", "))));
    accept();
}

} // namespace numauth::ui
