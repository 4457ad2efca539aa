#pragma once

#include "models/scheme/KeyLedger.h"
#include "models/scheme/Scheme.h"
#include "models/workspace/FileChange.h"

#include <QUndoStack>

#include <functional>
#include <optional>

namespace numauth::ui {

/// What the place changes in the files of the workspace; each change is one step to undo. A step
/// whose file somebody else has changed since is refused and leaves the stack.
class SchemeEdits : public QObject
{
    Q_OBJECT

public:
    explicit SchemeEdits(QObject *parent = nullptr);

    /// Forgets the steps of the workspace before.
    void openWorkspace(const QString &folder);
    const QString &folder() const { return m_folder; }
    QUndoStack *stack() { return &m_stack; }

    /// The change that makes a scheme file hold \p scheme, or removes it.
    Result<workspace::FileChange> schemeChange(const QString &id,
                                               const std::optional<scheme::Scheme> &scheme) const;
    Result<workspace::FileChange> ledgerChange(const scheme::KeyLedger &ledger) const;
    /// What a step does besides its files: before they are written again, and after they were taken
    /// back.
    struct Besides
    {
        std::function<Result<>()> redo;
        std::function<Result<>()> undo;
    };
    /// Writes \p changes as one step named \p text. Nothing happens when they change nothing.
    Result<> apply(const QString &text, const QList<workspace::FileChange> &changes,
                   const Besides &besides = {});

    Result<> setScheme(const QString &text, const QString &id,
                       const std::optional<scheme::Scheme> &scheme);
    Result<> setLedger(const QString &text, const scheme::KeyLedger &ledger);

signals:
    void schemeChanged(const QString &id);
    void ledgerChanged();
    /// Why a step could not be undone or done again.
    void failed(const QString &message);

private:
    class Step;

    Result<> write(const QList<workspace::FileChange> &changes);
    Result<workspace::FileChange> changeOf(const QString &file,
                                           const std::optional<QByteArray> &bytes) const;

    QString m_folder;
    QUndoStack m_stack;
};

} // namespace numauth::ui
