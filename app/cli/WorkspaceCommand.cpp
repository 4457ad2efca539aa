#include "app/cli/WorkspaceCommand.h"

#include "models/workspace/Workspace.h"

#include <QDir>

namespace numauth::cli {

QString WorkspaceCommand::summary() const
{
    return tr("make an empty or the sample workspace");
}

void WorkspaceCommand::declareOptions(OptionParser &parser)
{
    OptionParser child =
        parser.subcommand(QStringLiteral("new"), tr("make a workspace in a new folder"), &m_isNew);
    child.positional(QStringLiteral("folder"), &m_folder, tr("a folder that is absent or empty"));
    child.flag(QStringLiteral("--sample"), &m_isSample,
               tr("with the sample that fails on purpose"));
}

ExitCode WorkspaceCommand::run(Console &console)
{
    if (!m_isNew)
        return console.fail(
            {Error::Code::Usage, tr("Say what to do: numauth workspace new FOLDER.")});
    const QString name = QDir(m_folder).dirName();
    const Result<workspace::Workspace> made = m_isSample
                                                  ? workspace::Workspace::createSample(m_folder)
                                                  : workspace::Workspace::create(m_folder, name);
    if (!made)
        return console.fail(made.error());
    if (console.options().isJson())
        console.printJson({{QStringLiteral("folder"), QDir(made->folder).absolutePath()},
                           {QStringLiteral("name"), made->name}});
    else
        console.print(tr("Workspace %1 is ready in %2.").arg(made->name, made->folder));
    return ExitCode::Clean;
}

} // namespace numauth::cli
