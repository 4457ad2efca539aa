#include "ui/consent/FixDialog.h"

#include "models/consent/fix/AutoFix.h"
#include "models/consent/fix/FixAlternatives.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/FixCard.h"
#include "ui/consent/FixWords.h"
#include "ui/consent/PhonePair.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictMark.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPromise>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace numauth::ui {

using consent::ConsentPage;
using consent::Device;
using consent::FixProposal;
using consent::MatrixSelection;

namespace {

constexpr double marginDp = 4;

enum class Preview { Worst, Commonest, Tallest, OnCanvas };

/// Where the verdict is worst and, among those, the greatest overlap.
QString worstOf(const consent::MatrixResult &matrix)
{
    const auto worst =
        std::ranges::max_element(matrix.cells, {}, [](const consent::MatrixCell &cell) {
            return std::pair(cell.verdict, worstOverlapDp(cell));
        });
    return worst == matrix.cells.end() ? QString() : worst->deviceId;
}

/// That with the greatest share of the market or, where the user gave none, the newest one of the
/// size that most devices have.
QString commonestOf(const QList<Device> &devices, const QMap<QString, double> &shares)
{
    const auto sizeOf = [](const Device &device) {
        return std::pair(qRound(device.width()), qRound(device.height().value_or(0)));
    };
    QMap<std::pair<int, int>, int> counts;
    for (const Device &device : devices)
        ++counts[sizeOf(device)];
    const auto commonest = std::ranges::max_element(devices, {}, [&](const Device &device) {
        return std::tuple(shares.value(device.id), counts.value(sizeOf(device)), device.year);
    });
    return commonest == devices.end() ? QString() : commonest->id;
}

FixOffer offerOf(const FixProposal &proposal, const ConsentPage &page,
                 const MatrixSelection &selection, const consent::ConsentTables &tables)
{
    FixOffer offer{proposal, {}, {}, {}};
    if (proposal.changes.isEmpty())
        return offer;
    offer.effects = fixEffects(page, proposal, selection, tables);
    offer.withMargin = withMargin(page, proposal, selection, tables, marginDp);
    if (offer.withMargin)
        offer.marginEffects = fixEffects(page, *offer.withMargin, selection, tables);
    return offer;
}

void findOffers(QPromise<FixOffer> &promise, const ConsentPage &page,
                const MatrixSelection &selection, const consent::ConsentTables &tables)
{
    const FixProposal first = proposeFix(page, selection, tables);
    promise.addResult(offerOf(first, page, selection, tables));
    if (first.changes.isEmpty())
        return;
    const auto isCancelled = [&promise] { return promise.isCanceled(); };
    const QList<FixProposal> others = fixAlternatives(page, selection, tables, first, isCancelled);
    for (const FixProposal &other : others) {
        if (!isCancelled())
            promise.addResult(offerOf(other, page, selection, tables));
    }
}

ChipLook cellsChip(const FixProposal &proposal)
{
    const Verdict verdict = proposal.isComplete() ? Verdict::Ok : Verdict::NonCompliant;
    return {FixDialog::tr("%1 / %2 cells")
                .arg(proposal.cleared)
                .arg(proposal.cleared + proposal.remaining),
            ChipLook::Shape::Tinted, verdict, true};
}

/// `294`, or nothing where more than one number changes.
QString marginValue(const FixProposal &proposal)
{
    QStringList numbers;
    for (const consent::AttributeChange &change : proposal.changes) {
        if (change.from && change.to && change.to->at(0).isDouble())
            numbers << consent::argumentsText(change.to);
    }
    return numbers.size() == 1 ? numbers.first() : QString();
}

} // namespace

FixDialog::FixDialog(PageSession &session, QWidget *parent)
    : Dialog(parent), m_session(session), m_worstDevice(worstOf(session.matrix())),
      m_intro(new Label({}, TextSize::Small, Tone::Muted)), m_list(new QVBoxLayout),
      m_group(new QButtonGroup(this)), m_effectsCard(new Card(Card::Ground::Chrome)),
      m_effects(new Label({}, TextSize::Small, Tone::Muted)), m_choice(new SegmentedGroup),
      m_phones(new PhonePair(session.tables(), tr("Before"), tr("After"))), m_margin(new QCheckBox),
      m_apply(new QPushButton(tr("Apply, one undo step")))
{
    setObjectName(QStringLiteral("consent.fix"));
    setWindowTitle(tr("Fix the page"));
    resize(980, 580);
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeChanges(), 4);
    columns->addWidget(m_phones, 5);
    layOutOverFoot(this, columns, makeFoot());
    m_phones->words(PhonePair::Side::Left)->setObjectName(QStringLiteral("consent.fix.before"));
    m_phones->words(PhonePair::Side::Right)->setObjectName(QStringLiteral("consent.fix.after"));
    m_intro->setText(tr("Looking for the smallest change…"));
    m_apply->setEnabled(false);
    connectAll();
    showPictures();
    m_watcher.setFuture(QtConcurrent::run(
        [page = session.page(), selection = session.selection(), &tables = session.tables()](
            QPromise<FixOffer> &promise) { findOffers(promise, page, selection, tables); }));
}

FixDialog::~FixDialog()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void FixDialog::connectAll()
{
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &FixDialog::addOffer);
    connect(m_choice, &SegmentedGroup::currentIndexChanged, this, &FixDialog::showPictures);
    connect(m_group, &QButtonGroup::idToggled, this, &FixDialog::follow);
    connect(m_margin, &QCheckBox::toggled, this, &FixDialog::follow);
    connect(m_apply, &QPushButton::clicked, this, &FixDialog::apply);
}

QWidget *FixDialog::makeChoice()
{
    m_choice->setObjectName(QStringLiteral("consent.fix.device"));
    m_choice->setAccessibleName(tr("Device of the pictures"));
    m_choice->addSegment(tr("Worst"));
    m_choice->addSegment(tr("Commonest"));
    m_choice->addSegment(tr("Tallest"));
    m_choice->addSegment(tr("On the canvas"));
    auto *line = new QWidget;
    auto *choice = new QHBoxLayout(line);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(8);
    choice->addWidget(new Label(tr("Preview"), TextSize::Small, Tone::Muted));
    choice->addWidget(m_choice);
    choice->addStretch();
    return line;
}

QWidget *FixDialog::makeEffects()
{
    m_effects->setObjectName(QStringLiteral("consent.fix.effects"));
    m_effects->setWordWrap(true);
    auto *title = new Label(tr("What else changes"));
    title->setWeight(QFont::DemiBold);
    auto *grid = new QGridLayout(m_effectsCard);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new VerdictMark(Verdict::Information, 16), 0, 0);
    grid->addWidget(title, 0, 1);
    grid->addWidget(m_effects, 1, 0, 1, 2);
    m_effectsCard->hide();
    return m_effectsCard;
}

QWidget *FixDialog::makeChanges()
{
    m_intro->setObjectName(QStringLiteral("consent.fix.intro"));
    m_intro->setWordWrap(true);
    m_list->setSpacing(8);
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_intro);
    layout->addLayout(m_list);
    layout->addWidget(makeEffects());
    layout->addStretch();
    auto *area = new QScrollArea;
    area->setWidget(pane);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what stands in it has it
    auto *column = new Pane(Pane::Ground::Surface);
    auto *whole = new QVBoxLayout(column);
    whole->setContentsMargins(0, 0, 0, 14);
    whole->addWidget(area, 1);
    QWidget *choice = makeChoice();
    choice->setContentsMargins(16, 0, 16, 0);
    whole->addWidget(choice);
    return column;
}

QWidget *FixDialog::makeFoot()
{
    m_apply->setObjectName(QStringLiteral("consent.fix.apply"));
    m_margin->setObjectName(QStringLiteral("consent.fix.margin"));
    m_margin->hide();
    auto *foot = new DialogFoot(this, m_apply);
    foot->addAtLeft(m_margin);
    return foot;
}

void FixDialog::addOffer(int index)
{
    m_offers << m_watcher.resultAt(index);
    if (!m_offers.last().proposal.changes.isEmpty()) {
        auto *card = new FixCard;
        card->setObjectName(QStringLiteral("consent.fix.offer.%1").arg(index));
        m_group->addButton(card->radio(), index);
        m_list->addWidget(card);
        m_cards << card;
        showCard(index);
    }
    if (index == 0)
        showFirst(m_offers.first());
}

void FixDialog::showFirst(const FixOffer &offer)
{
    const FixProposal &proposal = offer.proposal;
    const qsizetype cells = m_session.matrix().cells.size();
    if (proposal.changes.isEmpty() && proposal.isComplete())
        m_intro->setText(tr("Nothing is refused or not compliant on %1 cells.").arg(cells));
    else if (proposal.changes.isEmpty())
        m_intro->setText(tr("No change of attributes clears the page. This stands in the way:"));
    else
        m_intro->setText(
            tr("Each is proven on %1 cells; the smallest change comes first.").arg(cells));
    for (const consent::FixConflict &conflict : proposal.conflicts)
        addConflict(conflict);
    const bool isThere = !proposal.changes.isEmpty();
    if (isThere)
        m_cards.first()->radio()->setChecked(true);
    m_apply->setEnabled(isThere);
    m_apply->setVisible(isThere);
    m_apply->setFocus();
    follow();
    emit proposed();
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

bool FixDialog::isCarriedOn(const FixOffer &offer) const
{
    return m_margin->isChecked() && offer.withMargin;
}

const FixProposal &FixDialog::proposalOf(const FixOffer &offer) const
{
    return isCarriedOn(offer) ? *offer.withMargin : offer.proposal;
}

void FixDialog::showCard(int index)
{
    const FixProposal &shown = proposalOf(m_offers.at(index));
    m_cards.at(index)->setTexts(fixTitle(shown, m_session.page(), m_session.tables().attributes),
                                fixValues(shown), cellsChip(shown));
}

const FixProposal &FixDialog::chosen() const
{
    static const FixProposal none;
    const int index = m_group->checkedId();
    return index < 0 ? none : proposalOf(m_offers.at(index));
}

void FixDialog::follow()
{
    for (int index = 0; index < m_cards.size(); ++index)
        showCard(index);
    const int index = m_group->checkedId();
    m_effectsCard->setVisible(index >= 0);
    if (index >= 0) {
        const FixOffer &offer = m_offers.at(index);
        m_effects->setText(fixEffectsText(isCarriedOn(offer) ? offer.marginEffects : offer.effects,
                                          chosen(), m_session.page().platform));
        m_margin->setVisible(offer.withMargin.has_value());
        const QString value = offer.withMargin ? marginValue(*offer.withMargin) : QString();
        const QString unit = unitOf(m_session.page().platform);
        m_margin->setText(value.isEmpty()
                              ? tr("Keep a margin of %1 %2").arg(marginDp).arg(unit)
                              : tr("Keep a margin of %1 %2 (%3)").arg(marginDp).arg(unit, value));
    }
    showPictures();
}

const Device *FixDialog::previewDevice() const
{
    const consent::DeviceTable &table = m_session.tables().devices;
    const auto preview = static_cast<Preview>(m_choice->currentIndex());
    if (preview == Preview::OnCanvas)
        return table.find(m_session.device().id);
    if (preview == Preview::Worst && !m_worstDevice.isEmpty())
        return table.find(m_worstDevice);
    const QList<Device> devices = m_session.devices();
    if (preview == Preview::Commonest)
        return table.find(commonestOf(devices, m_session.deviceFile().shares));
    const auto tallest = std::ranges::max_element(
        devices, {}, [](const Device &device) { return device.height().value_or(0); });
    return tallest == devices.end() ? nullptr : table.find(tallest->id);
}

void FixDialog::showPictures()
{
    const Device *device = previewDevice();
    const consent::CellState &state = m_session.state();
    const FixProposal &proposal = chosen();
    m_phones->show(PhonePair::Side::Left, m_session.page(), device, state);
    m_phones->show(PhonePair::Side::Right, proposal.appliedTo(m_session.page()),
                   proposal.changes.isEmpty() ? nullptr : device, state);
}

void FixDialog::apply()
{
    const FixProposal &proposal = chosen();
    m_session.document()->setAttributes(
        proposal.values(),
        tr("Fix: %1").arg(fixValues(proposal).replace(QLatin1Char('\n'), QLatin1String(", "))));
    accept();
}

} // namespace numauth::ui
