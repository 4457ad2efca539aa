#include "app/cli/CommandTable.h"

#include "app/cli/AttributesCommand.h"
#include "app/cli/BaselineCommand.h"
#include "app/cli/CallCommand.h"
#include "app/cli/CaptureCommand.h"
#include "app/cli/CheckCommand.h"
#include "app/cli/CodesCommand.h"
#include "app/cli/ConvertCommand.h"
#include "app/cli/DevicesCommand.h"
#include "app/cli/DoctorCommand.h"
#include "app/cli/EvidenceCommand.h"
#include "app/cli/ExplainCommand.h"
#include "app/cli/FixCommand.h"
#include "app/cli/HistoryCommand.h"
#include "app/cli/InspectCommand.h"
#include "app/cli/LayoutCommand.h"
#include "app/cli/OperationsCommand.h"
#include "app/cli/PhoneCommand.h"
#include "app/cli/RenderCommand.h"
#include "app/cli/RulesCommand.h"
#include "app/cli/RunCommand.h"
#include "app/cli/SandboxCommand.h"
#include "app/cli/SchemeCommand.h"
#include "app/cli/SecretInput.h"
#include "app/cli/SignCommand.h"
#include "app/cli/TourCommand.h"
#include "app/cli/VaultCommand.h"
#include "app/cli/WorkspaceCommand.h"

namespace numauth::cli {

namespace {

template<class... Commands>
std::vector<std::unique_ptr<Command>> makeAll()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<InspectCommand>(&SecretInput::read));
    (commands.push_back(std::make_unique<Commands>()), ...);
    return commands;
}

} // namespace

std::vector<std::unique_ptr<Command>> makeCommands()
{
    return makeAll<SchemeCommand, CheckCommand, LayoutCommand, RenderCommand, FixCommand,
                   ConvertCommand, CaptureCommand, BaselineCommand, SignCommand, CallCommand,
                   RunCommand, SandboxCommand, PhoneCommand, HistoryCommand, VaultCommand,
                   ExplainCommand, DoctorCommand, EvidenceCommand, DevicesCommand,
                   AttributesCommand, OperationsCommand, RulesCommand, CodesCommand,
                   WorkspaceCommand, TourCommand>();
}

} // namespace numauth::cli
