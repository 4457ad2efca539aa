#include "models/consent/PageSource.h"
#include "ui/consent/CellToolBar.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/consent/DiskChangeDialog.h"
#include "ui/consent/PageCanvas.h"
#include "ui/consent/PageCommands.h"
#include "ui/consent/PageMemory.h"
#include "ui/consent/PageRecovery.h"

#include <QDir>
#include <QFileInfo>

namespace numauth::ui {

using consent::ConsentDocument;

namespace {

bool isXml(const QString &path)
{
    return QFileInfo(path).suffix().toLower() == QLatin1StringView("xml");
}

bool isPicture(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("png"), QStringLiteral("jpg"),
                                      QStringLiteral("jpeg"), QStringLiteral("webp"),
                                      QStringLiteral("bmp")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

QList<shell::Thing> ConsentPlace::things() const
{
    QList<shell::Thing> things;
    for (const consent::Device &device : m_session.devices())
        things << shell::Thing{device.id,
                               QStringLiteral("device"),
                               tr("Devices"),
                               device.name(),
                               QStringLiteral("%1 px").arg(device.widthPx),
                               {}};
    return things;
}

void ConsentPlace::openThing(const QString &id)
{
    if (m_session.tables().devices.find(id)) {
        m_session.setDevice(id);
        return;
    }
    const QString path = QDir(m_folder).filePath(QStringLiteral("pages/%1.json").arg(id));
    if (const Result<> opened = openPage(path); !opened)
        refuse(opened.error());
}

bool ConsentPlace::canTake(const QString &path) const
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return isPicture(path) || isXml(path) || suffix == QLatin1StringView("java") ||
           suffix == QLatin1StringView("kt") ||
           (suffix == QLatin1StringView("json") &&
            QFileInfo(path).fileName() != QLatin1StringView("workspace.json"));
}

QString ConsentPlace::dropText(const QString &path) const
{
    if (isPicture(path))
        return tr("Lay %1 over the page and measure how far its views stand off")
            .arg(QFileInfo(path).fileName());
    if (isXml(path))
        return tr("Compare the screen in %1 with the page, or add the views of a layout")
            .arg(QFileInfo(path).fileName());
    return tr("Open %1 as a consent page and check it on all devices")
        .arg(QFileInfo(path).fileName());
}

void ConsentPlace::take(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (isPicture(path))
            openPicture(path);
        else if (isXml(path))
            openXml(path);
        else if (const Result<> opened = openPage(path); !opened)
            refuse(opened.error());
    }
}

void ConsentPlace::refuse(const Error &error)
{
    emit toastRequested(ToastMessage{error.message, Verdict::Refuses, {}, {}});
}

void ConsentPlace::useSdk(const QString &platform, const QString &version)
{
    const auto wanted = consent::platformFromId(platform);
    const auto found = consent::SdkVersion::parse(version);
    if (!wanted || !found || m_session.page().platform != *wanted)
        return;
    consent::CellState state = m_session.state();
    for (const consent::SdkVersion &known : m_session.tables().attributes.versions(*wanted)) {
        if (known <= *found)
            state.sdk = known;
    }
    m_session.setState(state);
}

void ConsentPlace::openWorkspace(const QString &folder)
{
    m_memory->setWorkspace(folder);
    m_folder = folder;
    m_autosave.setWorkspace(folder);
    m_commands->setFolder(folder);
    m_session.setDocument(nullptr);
    readCalibrations();
    m_commands->readDevices(folder);
    const QDir pages(QDir(folder).filePath(QStringLiteral("pages")));
    const QStringList names = pages.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (!folder.isEmpty() && !names.isEmpty()) {
        const QString last = m_memory->lastPage();
        const QString page = last.isEmpty() ? pages.filePath(names.first()) : last;
        if (const Result<> opened = openPage(page); !opened)
            refuse(opened.error());
        m_memory->restore();
    }
    showPages();
    emit contentChanged();
}

void ConsentPlace::readCalibrations()
{
    const Result<QList<consent::Calibration>> calibrations =
        m_folder.isEmpty() ? QList<consent::Calibration>() : consent::readCalibrations(m_folder);
    if (!calibrations)
        refuse(calibrations.error());
    m_session.setCalibrations(calibrations.valueOr({}));
}

Result<> ConsentPlace::openPage(const QString &path)
{
    if (QFileInfo(path).suffix() == QLatin1StringView("json")) {
        Result<std::unique_ptr<ConsentDocument>> document = ConsentDocument::open(path);
        if (!document)
            return std::move(document).error();
        m_session.setDocument(std::move(*document));
        m_recovery->look();
    } else {
        const auto pages = consent::PageSource::readPath(path, m_session.tables().attributes);
        if (!pages)
            return pages.error();
        m_session.setDocument(std::make_unique<ConsentDocument>(pages->first()));
    }
    chooseFirstDevice();
    showPages();
    emit contentChanged();
    return {};
}

/// Opens on the worst device, with the first passing one beside it.
void ConsentPlace::chooseFirstDevice()
{
    const consent::MatrixResult &matrix = m_session.matrix();
    if (!matrix.findings.isEmpty() && matrix.worst() == consent::Verdict::Refuses) {
        const QStringList ids = matrix.findings.first().deviceIds;
        m_session.setDevice(ids.first());
    }
    QString passing;
    for (const consent::Device &device : m_session.devices()) {
        if (matrix.verdictOf(device.id) == consent::Verdict::Ok && device.year >= 2021)
            passing = passing.isEmpty() ? device.id : passing;
    }
    m_session.setPinnedDevice(passing);
    m_session.select(QStringLiteral("loginButton"));
    m_canvas->zoomToFit();
}

/// A page without edits follows its file; with edits a person decides.
void ConsentPlace::takeOutsideChange()
{
    ConsentDocument *document = m_session.document();
    if (m_isAsking || !document)
        return;
    if (!document->isModified()) {
        const Result<> reloaded = document->reload();
        if (!reloaded)
            return refuse(reloaded.error());
        emit toastRequested({tr("%1 changed on disk and was read again.")
                                 .arg(QFileInfo(document->path()).fileName()),
                             Verdict::Information, tr("Undo"),
                             [this] { m_session.document()->undoStack().undo(); }});
        return;
    }
    m_isAsking = true;
    DiskChangeDialog dialog(*document, this);
    dialog.exec();
    m_isAsking = false;
    if (dialog.choice() == DiskChangeDialog::Choice::KeepMine)
        document->keepOverDisk();
    if (dialog.choice() != DiskChangeDialog::Choice::TakeDisk)
        return;
    if (const Result<> reloaded = document->reload(); !reloaded)
        refuse(reloaded.error());
}

void ConsentPlace::showPages()
{
    QStringList names;
    const QDir pages(QDir(m_folder).filePath(QStringLiteral("pages")));
    if (!m_folder.isEmpty())
        for (const QString &name :
             pages.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            names << QFileInfo(name).completeBaseName();
    const QString current = m_session.document() ? m_session.page().name : QString();
    if (!current.isEmpty() && !names.contains(current))
        names << current;
    m_toolBar->setPages(names, current);
}

Result<> ConsentPlace::save()
{
    ConsentDocument *document = m_session.document();
    if (!document || !document->isModified() || document->path().isEmpty())
        return {};
    if (document->isChangedOnDisk())
        takeOutsideChange();
    return document->isModified() ? document->save() : Result<>();
}

bool ConsentPlace::isModified() const
{
    const ConsentDocument *document = m_session.document();
    return document && document->isModified();
}

} // namespace numauth::ui
