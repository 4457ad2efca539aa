#include "ui/consent/PlatformDialog.h"

#include "models/consent/fix/FixProposal.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/consent/PhonePair.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using consent::MappingLoss;

namespace {

constexpr QSize dialogSize(1160, 640);

/// The newest usual phone: what most people hold.
const consent::Device *usualPhone(const consent::ConsentTables &tables, consent::Platform platform)
{
    const consent::Device *usual = nullptr;
    for (const consent::Device &device : tables.devices.devices()) {
        const bool isPhone =
            device.platform == platform && device.kind == QLatin1StringView("phone");
        if (isPhone && (!usual || device.year > usual->year))
            usual = &device;
    }
    return usual;
}

QString kindText(MappingLoss::Kind kind)
{
    return kind == MappingLoss::Kind::LeftOut ? PlatformDialog::tr("Left out")
                                              : PlatformDialog::tr("Changed");
}

} // namespace

QString platformName(consent::Platform platform)
{
    return platform == consent::Platform::Ios ? QStringLiteral("iOS") : QStringLiteral("Android");
}

PlatformDialog::PlatformDialog(PageSession &session, const consent::PlatformMap &map,
                               QWidget *parent)
    : Dialog(parent), m_session(session),
      m_mapped(consent::mapPage(session.page(), session.tables().attributes, map)),
      m_losses(new QTreeWidget), m_create(new QPushButton(tr("Create the page")))
{
    setObjectName(QStringLiteral("consent.platform"));
    setWindowTitle(tr("The page on %1").arg(platformName(m_mapped.page.platform)));
    resize(dialogSize);
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeList(), 7);
    columns->addWidget(makePictures(), 4);
    layOutOverFoot(this, columns, makeFoot());
    fillLosses();
    m_create->setFocus();
}

QWidget *PlatformDialog::makeList()
{
    auto *intro = new Label(m_mapped.losses.isEmpty()
                                ? tr("Everything that the page sets goes to %1.")
                                      .arg(platformName(m_mapped.page.platform))
                                : tr("%n value(s) go to %1; the list says what does not, or not as "
                                     "it was.",
                                     nullptr, static_cast<int>(m_mapped.carried.size()))
                                      .arg(platformName(m_mapped.page.platform)));
    intro->setObjectName(QStringLiteral("consent.platform.intro"));
    intro->setWordWrap(true);
    auto *note = new Label(tr("What the page leaves to the SDK is left to the other SDK."),
                           TextSize::Small, Tone::Muted);
    note->setWordWrap(true);
    m_losses->setObjectName(QStringLiteral("consent.platform.losses"));
    m_losses->setAccessibleName(tr("What is not carried"));
    m_losses->setRootIsDecorated(false);
    m_losses->setWordWrap(true);
    m_losses->setHeaderLabels({tr("Attribute"), tr("What happens"), tr("Why")});
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(intro);
    layout->addWidget(m_losses, 1);
    layout->addWidget(note);
    return pane;
}

void PlatformDialog::fillLosses()
{
    for (const MappingLoss &loss : std::as_const(m_mapped.losses)) {
        const QString value = consent::argumentsText(loss.value);
        auto *item = new QTreeWidgetItem(
            {value.isEmpty() ? loss.subject : QStringLiteral("%1  %2").arg(loss.subject, value),
             kindText(loss.kind), loss.reason.text()});
        for (int column = 0; column < item->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
        m_losses->addTopLevelItem(item);
    }
    m_losses->setVisible(!m_mapped.losses.isEmpty());
    m_losses->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_losses->header()->resizeSection(0, 270);
    m_losses->header()->resizeSection(1, 96);
    m_losses->header()->setStretchLastSection(true);
}

QWidget *PlatformDialog::makePictures()
{
    const consent::ConsentTables &tables = m_session.tables();
    auto *phones = new PhonePair(tables, platformName(m_session.page().platform),
                                 platformName(m_mapped.page.platform));
    consent::CellState state =
        consent::MatrixSelection::defaults(m_mapped.page, tables).states.first();
    state.carrier = m_session.state().carrier;
    phones->show(PhonePair::Side::Left, m_session.page(), &m_session.device(), m_session.state());
    phones->show(PhonePair::Side::Right, m_mapped.page, usualPhone(tables, m_mapped.page.platform),
                 state);
    auto *words = new Label;
    words->setObjectName(QStringLiteral("consent.platform.verdict"));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter);
    checkMapped(words);
    auto *pane = new Pane(Pane::Ground::Desk);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 14);
    layout->addWidget(phones, 1);
    layout->addWidget(words);
    return pane;
}

/// The verdict over all devices, before anything is made.
void PlatformDialog::checkMapped(Label *words)
{
    const auto selection = consent::MatrixSelection::defaults(m_mapped.page, m_session.tables());
    const consent::MatrixResult result =
        consent::checkMatrix(m_mapped.page, selection, m_session.tables());
    words->setTone(toneOf(markOf(result.worst())));
    words->setText(tr("%1 devices × 3 carriers: refused %2, not compliant %3, cannot tell %4, "
                      "passes %5")
                       .arg(selection.devices.size())
                       .arg(result.count(consent::Verdict::Refuses))
                       .arg(result.count(consent::Verdict::NonCompliant))
                       .arg(result.count(consent::Verdict::CannotTell))
                       .arg(result.count(consent::Verdict::Ok)));
}

QWidget *PlatformDialog::makeFoot()
{
    m_create->setObjectName(QStringLiteral("consent.platform.create"));
    connect(m_create, &QPushButton::clicked, this, &QDialog::accept);
    return new DialogFoot(this, m_create);
}

} // namespace numauth::ui
