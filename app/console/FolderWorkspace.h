#pragma once

#include "models/workspace/Workspace.h"
#include "ui/consent/ConsentPlace.h"
#include "ui/shell/WorkspaceHost.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace numauth::console {

/// The open workspace of the window: a folder, whose parts the places show. Edits are saved on
/// request; the sample lives in a folder of the user.
class FolderWorkspace : public shell::WorkspaceHost
{
    Q_OBJECT

public:
    /// \p openParts is called with the folder (empty: closed) whenever another workspace is open.
    FolderWorkspace(ui::ConsentPlace &consent, std::function<void(const QString &)> openParts,
                    QObject *parent = nullptr);

    shell::WorkspaceInfo info() const override;
    Result<> open(const QString &folder) override;
    Result<> create(const QString &folder) override;
    bool hasSample() const override { return true; }
    Result<> openSample() override;
    Result<> restoreSample() override;
    QList<shell::SampleTask> sampleTasks() const override;
    Result<> save() override;
    Result<> close() override;

    /// Where the user's copy of the sample stands.
    static QString sampleFolder();

private:
    void show(const workspace::Workspace &workspace);

    ui::ConsentPlace &m_consent;
    std::function<void(const QString &)> m_openParts;
    std::optional<workspace::Workspace> m_workspace;
    QDateTime m_savedAt;
    QDateTime m_autosavedAt;
};

} // namespace numauth::console
