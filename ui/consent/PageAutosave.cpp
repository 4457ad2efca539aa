#include "ui/consent/PageAutosave.h"

#include <QDir>

namespace numauth::ui {

using consent::ConsentDocument;
using consent::ConsentPage;

namespace {

/// At most five seconds may be lost, on a busy machine with a slow disk too.
constexpr int delayMs = 1500;

/// Under which edits wait for a person while newer ones are kept under the document's name.
QString asideName(const QString &document)
{
    return document + QLatin1Char('~');
}

} // namespace

PageAutosave::PageAutosave(PageSession &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &PageAutosave::write);
    connect(&session, &PageSession::documentChanged, this, &PageAutosave::follow);
}

void PageAutosave::setWorkspace(const QString &folder)
{
    m_folder = folder;
}

void PageAutosave::follow()
{
    m_timer.stop();
    ConsentDocument *document = m_session.document();
    if (!document)
        return;
    connect(document, &ConsentDocument::pageChanged, this, [this] {
        // Not restarted by further edits, or a long drag would never be kept.
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(&document->undoStack(), &QUndoStack::cleanChanged, this, [this](bool isClean) {
        if (isClean && !documentName().isEmpty())
            workspace::Autosave(m_folder).remove(documentName());
    });
}

QString PageAutosave::documentName() const
{
    const ConsentDocument *document = m_session.document();
    if (!document || m_folder.isEmpty() || document->path().isEmpty())
        return {};
    const QString name = QDir(m_folder).relativeFilePath(document->path());
    return name.startsWith(QLatin1StringView("..")) || QDir::isAbsolutePath(name) ? QString()
                                                                                  : name;
}

QString PageAutosave::filePath() const
{
    return workspace::Autosave(m_folder).filePath(documentName());
}

void PageAutosave::write()
{
    const ConsentDocument *document = m_session.document();
    const QString name = documentName();
    if (name.isEmpty() || !document->isModified())
        return;
    const workspace::UnsavedEdits edits{document->page().write(), document->savedHash(),
                                        QDateTime::currentDateTimeUtc()};
    const Result<> done = workspace::Autosave(m_folder).write(name, edits);
    if (done)
        emit written(edits.time);
    else
        emit failed(done.error());
}

Result<std::optional<PageAutosave::Kept>> PageAutosave::kept() const
{
    const QString name = documentName();
    if (name.isEmpty())
        return std::optional<Kept>();
    for (const QString &candidate : {name, asideName(name)}) {
        const auto edits = workspace::Autosave(m_folder).read(candidate);
        if (!edits)
            return edits.error();
        if (!*edits)
            continue;
        const Result<ConsentPage> page = ConsentPage::read((*edits)->content, filePath());
        if (!page)
            return page.error();
        if (*page != m_session.page())
            return std::optional(Kept{*page, (*edits)->time,
                                      (*edits)->base == m_session.document()->savedHash(),
                                      candidate});
    }
    return std::optional<Kept>();
}

Result<> PageAutosave::setAside(Kept &kept) const
{
    const workspace::Autosave autosave(m_folder);
    const QString name = asideName(documentName());
    const auto edits = autosave.read(kept.name);
    if (!edits)
        return edits.error();
    if (kept.name == name || !*edits)
        return {};
    if (Result<> written = autosave.write(name, **edits); !written)
        return written;
    autosave.remove(kept.name);
    kept.name = name;
    return {};
}

void PageAutosave::remove(const Kept &kept) const
{
    workspace::Autosave(m_folder).remove(kept.name);
}

} // namespace numauth::ui
