#pragma once

#include "models/base/Result.h"
#include "ui/widgets/Verdict.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace numauth::shell {

/// What the window shows of the open workspace.
struct WorkspaceInfo
{
    bool isOpen = false;
    QString name;
    QString folder;
    /// The git branch; empty outside git.
    QString branch;
    bool isModified = false;
    /// The sample that came with the program, not yet copied to a folder of the user.
    bool isSample = false;
    /// When it was last written; invalid when it never was.
    QDateTime savedAt;
    /// When edits that are not saved were last kept aside; invalid when they never were.
    QDateTime autosavedAt;
    /// The rule set that checks use, as in `2026.1`.
    QString ruleSet;
};

/// One fault of the sample workspace, as the first screen describes it.
struct SampleTask
{
    ui::Verdict verdict = ui::Verdict::Refuses;
    QString title;
    QString sentence;
    /// The place that shows it.
    QString placeId;
};

/// Whoever keeps the workspace, seen from the window. The window never touches files of a workspace
/// itself.
class WorkspaceHost : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual WorkspaceInfo info() const = 0;
    virtual Result<> open(const QString &folder) = 0;
    /// Makes a new, empty workspace in \p folder, which must be empty or absent.
    virtual Result<> create(const QString &folder) = 0;
    virtual bool hasSample() const { return false; }
    virtual Result<> openSample() { return {}; }
    /// Opens the sample as it came; what the user made of it is kept aside.
    virtual Result<> restoreSample() { return {}; }
    /// What is wrong in the sample, in the current language.
    virtual QList<SampleTask> sampleTasks() const { return {}; }
    virtual Result<> save() = 0;
    /// Saves first; on an Error the workspace stays open.
    virtual Result<> close() = 0;

signals:
    void infoChanged();
};

} // namespace numauth::shell
