#include "ui/consent/CaptureDialog.h"

#include "models/base/AtomicFile.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/capture/Calibration.h"
#include "ui/consent/ConsentVerdict.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/Label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using consent::CapturedPage;
using consent::Deviation;
using consent::DeviceDump;

namespace {

constexpr QSize dialogSize(760, 520);
constexpr qint64 mostBytes = 16 * 1024 * 1024;
constexpr qsizetype longestName = 64;

/// The device of the canvas, else the first one with exactly this screen.
const consent::Device *deviceOf(const DeviceDump &dump, const PageSession &session)
{
    const auto fits = [&dump](const consent::Device &device) {
        const bool isIos = device.platform == consent::Platform::Ios;
        const double factor = isIos ? device.density : 1;
        return device.platform == dump.platform && device.heightPx &&
               qRound(dump.screen.width() * factor) == device.widthPx &&
               qRound(dump.screen.height() * factor) == *device.heightPx;
    };
    if (fits(session.device()))
        return &session.device();
    const auto &devices = session.tables().devices.devices();
    const auto found = std::ranges::find_if(devices, fits);
    return found == devices.end() ? nullptr : &*found;
}

/// A name that is also a file name on every system.
QString nameFrom(const QString &fileName)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}_-]+"));
    QString name = QFileInfo(fileName).completeBaseName();
    name.replace(others, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')) || name.startsWith(QLatin1Char('_')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("dump") : name.left(longestName);
}

/// \p name, or with a number what no calibration of the workspace has.
QString freeName(const QString &folder, const QString &name)
{
    QString free = name;
    for (int number = 2; QFileInfo::exists(consent::calibrationPath(folder, free)); ++number)
        free = QStringLiteral("%1-%2").arg(name).arg(number);
    return free;
}

} // namespace

bool CaptureDialog::isDump(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(64 * 1024);
    return head.contains("<hierarchy") || head.contains("XCUIElementType") ||
           head.contains("<AppiumAUT");
}

Result<CapturedPage> CaptureDialog::read(const QString &path, PageSession &session)
{
    const QString name = QFileInfo(path).fileName();
    const Result<QByteArray> bytes = AtomicFile::read(path, mostBytes);
    if (!bytes)
        return bytes.error();
    const Result<DeviceDump> dump = DeviceDump::read(*bytes, name);
    if (!dump)
        return dump.error();
    if (dump->platform != session.page().platform)
        return Error{Error::Code::Usage,
                     tr("%1 is of another platform than the open page.").arg(name)};
    const consent::Device *device = deviceOf(*dump, session);
    if (device)
        session.setDevice(device->id);
    const bool isIos = dump->platform == consent::Platform::Ios;
    const std::optional<double> density = isIos           ? std::optional(1.0)
                                          : dump->density ? dump->density
                                          : device        ? std::optional(device->density)
                                                          : densityFromTitleBar(*dump);
    if (!density)
        return Error{Error::Code::Usage,
                     tr("%1 does not say how many pixels a dp has, shows no title bar, and no "
                        "device has its screen: add the device first.")
                         .arg(name)};
    return CapturedPage::recognise(*dump, *density, session.state());
}

CaptureDialog::CaptureDialog(PageSession &session, const CapturedPage &page,
                             const QString &fileName, const QString &folder, QWidget *parent)
    : Dialog(parent), m_session(session), m_page(page), m_computed(session.layout()),
      m_fileName(fileName), m_folder(folder), m_note(new Label({}, TextSize::Small, Tone::Muted)),
      m_take(new QPushButton(tr("Take the measured places")))
{
    setObjectName(QStringLiteral("consent.capture"));
    setWindowTitle(tr("%1 against the page").arg(fileName));
    resize(dialogSize);
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(makeWords());
    column->addWidget(makeTable(), 1);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto *content = new QHBoxLayout;
    content->addWidget(pane);
    layOutOverFoot(this, content, makeFoot());
}

/// What the measured views do to each other, and what could not be looked at.
QWidget *CaptureDialog::makeWords()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto add = [column](const QString &text, Tone tone) {
        auto *line = new Label(text, TextSize::Small, tone);
        line->setWordWrap(true);
        column->addWidget(line);
        return line;
    };
    const QList<consent::PageFinding> findings = checkCaptured(m_page, m_session.tables());
    const Verdict verdict = markOf(consent::worstVerdict(findings));
    Label *head = add(findings.isEmpty() ? tr("As measured no two protected views touch.")
                                         : verdictWord(verdict),
                      toneOf(verdict));
    head->setObjectName(QStringLiteral("consent.capture.verdict"));
    head->setTextSize(TextSize::Verdict);
    head->setWeight(QFont::DemiBold);
    for (const consent::PageFinding &found : findings)
        add(found.finding.message.text(), toneOf(markOf(found.verdict)));
    for (const LocalText &blind : std::as_const(m_page.notChecked))
        add(blind.text(), Tone::Muted);
    return box;
}

QTreeWidget *CaptureDialog::makeTable()
{
    auto *table = new QTreeWidget;
    table->setObjectName(QStringLiteral("consent.capture.deviations"));
    table->setAccessibleName(tr("How far the views stand off"));
    table->setRootIsDecorated(false);
    table->setHeaderLabels(
        {tr("View"), tr("Left"), tr("Top"), tr("Width"), tr("Height"), tr("Computed place")});
    const QString unit = unitOf(m_computed.platform);
    for (const Deviation &deviation : deviations(m_page.layout, m_computed)) {
        QStringList cells{consent::elementLabel(deviation.elementId).text()};
        for (const double off : {deviation.left, deviation.top, deviation.width, deviation.height})
            cells << QStringLiteral("%1%2 %3").arg(off > 0 ? QStringLiteral("+") : QString(),
                                                   consent::formatDp(off), unit);
        cells << evidenceLabel(deviation.evidence).text();
        table->addTopLevelItem(new QTreeWidgetItem(cells));
    }
    table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

QWidget *CaptureDialog::makeFoot()
{
    m_take->setObjectName(QStringLiteral("consent.capture.take"));
    const auto calibration = calibrate(m_page.layout, m_computed);
    const bool isVersionKnown = !m_session.state().sdk.isUnknown;
    const bool canTake = calibration && !m_folder.isEmpty() && isVersionKnown;
    m_take->setVisible(canTake);
    if (!calibration)
        m_note->setText(calibration.error().message);
    else if (m_folder.isEmpty())
        m_note->setText(tr("Measured places are kept in a workspace: open one to take them."));
    else if (!isVersionKnown)
        m_note->setText(tr("Measured places are of one SDK version: choose it to take them."));
    else
        m_note->setText(tr("The page leaves some places to the SDK. Taken, the measured ones count "
                           "for SDK %1 on all devices.")
                            .arg(m_session.state().sdk.toString()));
    connect(m_take, &QPushButton::clicked, this, &CaptureDialog::take);
    return new DialogFoot(this, m_take);
}

void CaptureDialog::take()
{
    Result<consent::Calibration> calibration = calibrate(m_page.layout, m_computed);
    if (!calibration)
        return;
    calibration->name = freeName(m_folder, nameFrom(m_fileName));
    calibration->device = m_session.device().id;
    calibration->recordedOn = QDate::currentDate();
    if (const Result<> written = writeCalibration(m_folder, *calibration); !written) {
        m_note->setTone(Tone::Refuse);
        m_note->setText(written.error().message);
        return;
    }
    emit calibrated();
    accept();
}

} // namespace numauth::ui
