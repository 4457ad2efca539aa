#include "ui/consent/PageMemory.h"

#include "models/base/AtomicFile.h"
#include "models/base/JsonReader.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/PageSession.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace numauth::ui {

namespace {

constexpr int delayMs = 1000;
constexpr qint64 sizeLimit = 256 * 1024;

/// Nothing for a file that is not there or not as this program writes it.
QJsonObject readObject(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path, sizeLimit);
    return bytes ? JsonReader::parseObject(*bytes, path).valueOr({}) : QJsonObject();
}

} // namespace

PageMemory::PageMemory(PageSession &session, PageCanvas &canvas)
    : m_session(session), m_canvas(canvas)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &PageMemory::write);
    const auto remember = [this] {
        if (!m_folder.isEmpty() && m_session.document() && !m_timer.isActive())
            m_timer.start();
    };
    connect(&session, &PageSession::updated, this, remember);
    connect(&session, &PageSession::selectionChanged, this, remember);
    connect(&canvas, &PageCanvas::zoomChanged, this, remember);
}

PageMemory::~PageMemory()
{
    if (m_timer.isActive())
        write();
}

QString PageMemory::filePath() const
{
    return QDir(m_folder).filePath(QStringLiteral(".numauth/session.json"));
}

void PageMemory::setWorkspace(const QString &folder)
{
    if (m_timer.isActive())
        write();
    m_folder = folder;
}

void PageMemory::write()
{
    m_timer.stop();
    const consent::ConsentDocument *document = m_session.document();
    if (m_folder.isEmpty() || !document || document->path().isEmpty())
        return;
    const consent::Device *pinned = m_session.pinnedDevice();
    const QJsonObject kept{
        {QStringLiteral("page"), QDir(m_folder).relativeFilePath(document->path())},
        {QStringLiteral("device"), m_session.device().id},
        {QStringLiteral("pinned"), pinned ? pinned->id : QString()},
        {QStringLiteral("carrier"), consent::carrierId(m_session.state().carrier)},
        {QStringLiteral("selection"), QJsonArray::fromStringList(m_session.selectedElements())},
        {QStringLiteral("zoom"), m_canvas.zoom()},
        {QStringLiteral("fits"), m_canvas.followsFit()}};
    QDir(m_folder).mkpath(QStringLiteral(".numauth"));
    (void)AtomicFile::write(filePath(), QJsonDocument(kept).toJson());
}

QString PageMemory::lastPage() const
{
    const QString page = readObject(filePath()).value(QStringLiteral("page")).toString();
    const QString path = QDir(m_folder).filePath(page);
    const bool isInside =
        !page.isEmpty() && !page.startsWith(QLatin1StringView("..")) && QDir::isRelativePath(page);
    return isInside && QFileInfo(path).isFile() ? path : QString();
}

void PageMemory::restore()
{
    const QJsonObject kept = readObject(filePath());
    if (!m_session.document() || lastPage() != m_session.document()->path())
        return;
    consent::CellState state = m_session.state();
    state.carrier = consent::carrierFromId(kept.value(QStringLiteral("carrier")).toString())
                        .value_or(state.carrier);
    m_session.setState(state);
    const QString device = kept.value(QStringLiteral("device")).toString();
    const consent::Device *known = m_session.tables().devices.find(device);
    if (known && known->platform == m_session.page().platform)
        m_session.setDevice(device);
    m_session.setPinnedDevice(kept.value(QStringLiteral("pinned")).toString());
    QStringList selection;
    for (const QJsonValue &id : kept.value(QStringLiteral("selection")).toArray()) {
        if (m_session.layout().find(id.toString()))
            selection << id.toString();
    }
    m_session.selectAll(selection);
    if (!kept.value(QStringLiteral("fits")).toBool(true))
        m_canvas.setZoom(kept.value(QStringLiteral("zoom")).toDouble(1),
                         m_canvas.viewport()->rect().center());
}

} // namespace numauth::ui
