#include "app/console/CaseSources.h"

#include <QDir>

namespace numauth::console {

namespace {

using evidence::EvidenceFile;
using evidence::EvidenceRequest;

ui::CaseSource workspaceSource(FolderWorkspace &workspace)
{
    return {[&workspace](EvidenceRequest &request) -> Result<> {
                // What is packed is what stands on disk.
                if (Result<> saved = workspace.save(); !saved)
                    return saved;
                request.workspaceFolder = workspace.info().folder;
                return {};
            },
            [&workspace](const EvidenceFile &file, const QString &folder) -> Result<> {
                if (!file.hasWorkspace())
                    return {};
                return workspace.open(QDir(folder).filePath(QStringLiteral("workspace")));
            }};
}

ui::CaseSource sandboxSource(LocalSandbox &sandbox)
{
    return {[&sandbox](EvidenceRequest &request) -> Result<> {
                request.sandboxSeed = sandbox.seed();
                return {};
            },
            [&sandbox](const EvidenceFile &file, const QString &) -> Result<> {
                if (const auto seed = file.sandboxSeed())
                    sandbox.startWithSeed(*seed);
                return {};
            }};
}

} // namespace

QList<ui::CaseSource> caseSources(FolderWorkspace &workspace, LocalSandbox &sandbox,
                                  ui::PhonePlace &phone, ui::DiagnosisPlace &diagnosis)
{
    return {
        workspaceSource(workspace),
        sandboxSource(sandbox),
        {[&phone](EvidenceRequest &request) { return phone.addTo(request); },
         [&phone](const EvidenceFile &file, const QString &) { return phone.restoreCase(file); }},
        {[&diagnosis](EvidenceRequest &request) { return diagnosis.addTo(request); },
         [&diagnosis](const EvidenceFile &file, const QString &folder) {
             return diagnosis.restoreCase(file, folder);
         }}};
}

} // namespace numauth::console
