#include "ui/scheme/SchemeEdits.h"

#include "models/scheme/SchemeStore.h"

#include <QFileInfo>

namespace numauth::ui {

using workspace::FileChange;
using workspace::FileChanges;

namespace {
const QString ledgerFile = QStringLiteral("apps.json");
} // namespace

/// Its files are written before it is pushed, so that a refusal reaches whoever asked.
class SchemeEdits::Step : public QUndoCommand
{
public:
    Step(SchemeEdits &edits, const QString &text, const QList<FileChange> &changes,
         const Besides &besides)
        : QUndoCommand(text), m_edits(edits), m_changes(changes), m_besides(besides)
    {
    }

    void redo() override
    {
        if (m_isDone && isAllowed(m_besides.redo))
            run(m_changes);
        m_isDone = true;
    }
    void undo() override
    {
        if (run(FileChanges::reversed(m_changes)))
            isAllowed(m_besides.undo);
    }

private:
    bool refuse(const Result<> &result)
    {
        if (result)
            return true;
        setObsolete(true);
        emit m_edits.failed(result.error().message);
        return false;
    }
    bool isAllowed(const std::function<Result<>()> &besides)
    {
        return !besides || refuse(besides());
    }
    bool run(const QList<FileChange> &changes) { return refuse(m_edits.write(changes)); }

    SchemeEdits &m_edits;
    QList<FileChange> m_changes;
    Besides m_besides;
    bool m_isDone = false;
};

SchemeEdits::SchemeEdits(QObject *parent) : QObject(parent) {}

void SchemeEdits::openWorkspace(const QString &folder)
{
    m_folder = folder;
    m_stack.clear();
}

Result<FileChange> SchemeEdits::changeOf(const QString &file,
                                         const std::optional<QByteArray> &bytes) const
{
    const auto before = FileChanges::current(m_folder, file);
    if (!before)
        return before.error();
    return FileChange{file, *before, bytes};
}

Result<FileChange> SchemeEdits::schemeChange(const QString &id,
                                             const std::optional<scheme::Scheme> &scheme) const
{
    return changeOf(scheme::SchemeStore::shownPath(id),
                    scheme ? std::optional(scheme->toBytes()) : std::nullopt);
}

Result<FileChange> SchemeEdits::ledgerChange(const scheme::KeyLedger &ledger) const
{
    return changeOf(ledgerFile, ledger.toBytes());
}

Result<> SchemeEdits::apply(const QString &text, const QList<FileChange> &changes,
                            const Besides &besides)
{
    QList<FileChange> real = changes;
    real.removeIf([](const FileChange &change) { return change.before == change.after; });
    if (real.isEmpty())
        return {};
    if (Result<> written = write(real); !written)
        return written;
    m_stack.push(new Step(*this, text, real, besides));
    return {};
}

Result<> SchemeEdits::write(const QList<FileChange> &changes)
{
    if (Result<> applied = FileChanges::apply(m_folder, changes); !applied)
        return applied;
    for (const FileChange &change : changes) {
        if (change.file == ledgerFile)
            emit ledgerChanged();
        else
            emit schemeChanged(QFileInfo(change.file).completeBaseName());
    }
    return {};
}

Result<> SchemeEdits::setScheme(const QString &text, const QString &id,
                                const std::optional<scheme::Scheme> &scheme)
{
    const Result<FileChange> change = schemeChange(id, scheme);
    return change ? apply(text, {*change}) : Result<>(change.error());
}

Result<> SchemeEdits::setLedger(const QString &text, const scheme::KeyLedger &ledger)
{
    const Result<FileChange> change = ledgerChange(ledger);
    return change ? apply(text, {*change}) : Result<>(change.error());
}

} // namespace numauth::ui
