#include "app/console/FolderWorkspace.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUndoStack>

namespace numauth::console {

using workspace::Workspace;

FolderWorkspace::FolderWorkspace(ui::ConsentPlace &consent,
                                 std::function<void(const QString &)> openParts, QObject *parent)
    : WorkspaceHost(parent), m_consent(consent), m_openParts(std::move(openParts))
{
    connect(&consent, &ui::ConsentPlace::autosaved, this, [this](const QDateTime &time) {
        m_autosavedAt = time;
        emit infoChanged();
    });
    connect(&consent.session(), &ui::PageSession::updated, this, &WorkspaceHost::infoChanged);
}

QString FolderWorkspace::sampleFolder()
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return data.filePath(QStringLiteral("samples/shop-login"));
}

shell::WorkspaceInfo FolderWorkspace::info() const
{
    shell::WorkspaceInfo info;
    info.ruleSet = m_consent.session().tables().rules.preset();
    if (!m_workspace)
        return info;
    info.isOpen = true;
    info.name = m_workspace->name;
    info.folder = m_workspace->folder;
    info.branch = Workspace::gitBranch(m_workspace->folder);
    info.isModified = m_consent.isModified();
    info.isSample = QDir(m_workspace->folder) == QDir(sampleFolder());
    info.savedAt = m_savedAt;
    info.autosavedAt = m_autosavedAt;
    return info;
}

Result<> FolderWorkspace::open(const QString &folder)
{
    const Result<Workspace> opened = Workspace::open(folder);
    if (!opened)
        return opened.error();
    show(*opened);
    return {};
}

Result<> FolderWorkspace::create(const QString &folder)
{
    const Result<Workspace> made = Workspace::create(folder, QDir(folder).dirName());
    if (!made)
        return made.error();
    show(*made);
    return {};
}

Result<> FolderWorkspace::openSample()
{
    const QString folder = sampleFolder();
    const bool isThere = QFileInfo::exists(QDir(folder).filePath(QStringLiteral("workspace.json")));
    const Result<Workspace> sample =
        isThere ? Workspace::open(folder) : Workspace::createSample(folder);
    if (!sample)
        return sample.error();
    show(*sample);
    return {};
}

Result<> FolderWorkspace::restoreSample()
{
    const QString folder = sampleFolder();
    if (info().isSample) {
        if (Result<> closed = close(); !closed)
            return closed;
    }
    const QString aside =
        folder + QDateTime::currentDateTime().toString(QStringLiteral("-yyyyMMdd-HHmmss"));
    if (QFileInfo::exists(folder) && !QDir().rename(folder, aside))
        return Error{Error::Code::Environment,
                     tr("%1 cannot be set aside; close what uses it and try again.")
                         .arg(QDir::toNativeSeparators(folder))};
    return openSample();
}

QList<shell::SampleTask> FolderWorkspace::sampleTasks() const
{
    return {{ui::Verdict::Refuses, tr("The consent page is refused on some phones"),
             tr("On short screens the agreement row reaches the login label; the phone only says "
                "600005. Drag the button up and save."),
             QStringLiteral("consent")},
            {ui::Verdict::Refuses, tr("Scheme and package have different signatures"),
             tr("A phone reports 600017; both values stand side by side."),
             QStringLiteral("scheme")},
            {ui::Verdict::Refuses, tr("A token that came too late"),
             tr("Send GetMobile and see why the sandbox turns it down; then mint a fresh one."),
             QStringLiteral("cloud")}};
}

Result<> FolderWorkspace::save()
{
    Result<> saved = m_consent.save();
    if (saved)
        m_savedAt = QDateTime::currentDateTime();
    emit infoChanged();
    return saved;
}

Result<> FolderWorkspace::close()
{
    if (Result<> saved = save(); !saved)
        return saved;
    m_workspace.reset();
    m_openParts(QString());
    emit infoChanged();
    return {};
}

void FolderWorkspace::show(const Workspace &workspace)
{
    m_workspace = workspace;
    m_savedAt = QDateTime();
    m_autosavedAt = QDateTime();
    m_consent.session().setSdkVersions(workspace.sdk);
    m_openParts(workspace.folder);
    emit infoChanged();
}

} // namespace numauth::console
