#include "app/cli/PhoneOptions.h"

#include "app/cli/PageInput.h"
#include "app/cli/ScenarioInput.h"
#include "app/cli/WorkspaceFolder.h"
#include "models/package/PackageReader.h"
#include "models/scheme/SchemeCheck.h"
#include "models/scheme/SchemeStore.h"

#include <QDir>

#include <algorithm>

namespace numauth::cli {

using namespace phone;

namespace {

const QString apnField = QStringLiteral("apn");

QString valuesOf(const PhoneField &field)
{
    QStringList ids;
    for (const FieldValue &value : field.values)
        ids << value.id;
    return ids.join(QLatin1Char('|'));
}

Error usage(const QString &message)
{
    return {Error::Code::Usage, message};
}

} // namespace

void PhoneOptions::declare(OptionParser &parser)
{
    if (const auto fields = PhoneFields::open()) {
        for (const PhoneField &field : fields->fields()) {
            const QString help = field.label.text() + QLatin1Char(' ') + valuesOf(field);
            if (field.isSwitch())
                parser.onOff(field.option, &m_values[field.id], help);
            else
                parser.option(field.option, &m_values[field.id], help);
        }
    }
    parser.onOff(QStringLiteral("--wap"), &m_wap, tr("the access point is a wap one"));
    parser.option(QStringLiteral("--scenario"), &m_scenario,
                  tr("a scenario file, one of the workspace, or one that comes with the program"));
    parser.option(QStringLiteral("--scheme"), &m_scheme,
                  tr("scheme of the workspace; its key is wrong if its package has another "
                     "signature"));
    parser.option(QStringLiteral("--page"), &m_page,
                  tr("the consent page: a page of the workspace, a page file or source code"));
    parser.option(QStringLiteral("--device"), &m_device,
                  tr("device that shows the page (numauth devices)"));
}

QString PhoneOptions::option(const QString &field) const
{
    const auto found = m_values.find(field);
    return found == m_values.end() ? QString() : found->second;
}

Result<PhoneState> PhoneOptions::state(const PhoneTables &tables,
                                       const std::optional<workspace::Workspace> &workspace) const
{
    PhoneState state = PhoneState::defaults(tables.fields);
    const QString platform = option(QStringLiteral("platform"));
    if (workspace) {
        const auto sdk = workspace->sdk.value(
            consent::platformFromId(platform).value_or(consent::Platform::Android));
        if (sdk != consent::SdkVersion() && !sdk.isUnknown) {
            if (const Result<> done =
                    state.set(tables.fields, QStringLiteral("sdk"), sdk.toString());
                !done)
                return done.error();
        }
    }
    if (const Result<> done = applyScenario(state, tables, workspace); !done)
        return done.error();
    if (const Result<> done = applyScheme(state, tables, workspace); !done)
        return done.error();
    if (const Result<> done = applyOptions(state, tables); !done)
        return done.error();
    return state;
}

Result<> PhoneOptions::applyOptions(PhoneState &state, const PhoneTables &tables) const
{
    for (const auto &[field, value] : m_values) {
        if (value.isEmpty())
            continue;
        // Any name of an access point will do: 3gwap, cmnet.
        QString known = value;
        if (field == apnField)
            known = value.endsWith(QLatin1StringView("wap"), Qt::CaseInsensitive)
                        ? QStringLiteral("wap")
                        : QStringLiteral("net");
        if (const Result<> done = state.set(tables.fields, field, known); !done)
            return done;
    }
    if (m_wap.isEmpty())
        return {};
    return state.set(tables.fields, apnField,
                     m_wap == QLatin1StringView("on") ? QStringLiteral("wap")
                                                      : QStringLiteral("net"));
}

Result<> PhoneOptions::applyScenario(PhoneState &state, const PhoneTables &tables,
                                     const std::optional<workspace::Workspace> &workspace) const
{
    if (m_scenario.isEmpty())
        return {};
    const auto changes = ScenarioInput::read(m_scenario, workspace, tables.fields);
    if (!changes)
        return changes.error();
    return state.apply(tables.fields, *changes, m_scenario);
}

Result<> PhoneOptions::applyScheme(PhoneState &state, const PhoneTables &tables,
                                   const std::optional<workspace::Workspace> &workspace) const
{
    if (m_scheme.isEmpty())
        return {};
    if (!workspace)
        return usage(tr("--scheme names a scheme of a workspace; there is none here."));
    const auto scheme = scheme::SchemeStore(workspace->folder).load(m_scheme);
    if (!scheme)
        return scheme.error();
    if (scheme->packageFile.isEmpty())
        return usage(tr("The scheme “%1” names no package, so nothing tells whether its key fits: "
                        "use --key instead.")
                         .arg(m_scheme));
    const package::PackageFacts facts = package::PackageReader::read(
        QDir(workspace->folder).filePath(scheme->packageFile), package::Verification::Full);
    const auto findings =
        scheme::SchemeCheck::check(*scheme, scheme::SchemeStore::shownPath(m_scheme), facts);
    const bool isWrong = std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.severity == Severity::Error; });
    return state.set(tables.fields, QStringLiteral("key"),
                     isWrong ? QStringLiteral("wrong") : QStringLiteral("ok"));
}

Result<consent::ConsentPage>
PhoneOptions::readPage(const consent::ConsentTables &tables,
                       const std::optional<workspace::Workspace> &workspace) const
{
    const QString path = fileIn(workspace, QStringLiteral("pages"), m_page);
    const auto pages = readPages(path, tables.attributes);
    if (!pages)
        return pages.error();
    return pages->first();
}

Result<std::optional<PhoneOptions::ShownPage>>
PhoneOptions::page(const PhoneState &state,
                   const std::optional<workspace::Workspace> &workspace) const
{
    if (m_page.isEmpty())
        return std::optional<ShownPage>();
    const auto tables = consent::ConsentTables::open();
    if (!tables)
        return tables.error();
    const auto page = readPage(**tables, workspace);
    if (!page)
        return page.error();
    if (consent::platformId(page->platform) != state[QStringLiteral("platform")])
        return usage(
            tr("The page is for %1, the phone is %2: give --platform %1.")
                .arg(consent::platformId(page->platform), state[QStringLiteral("platform")]));
    const auto devices = (*tables)->devices.devicesOf(page->platform);
    const consent::Device *device =
        m_device.isEmpty() ? &devices.first() : (*tables)->devices.find(m_device);
    if (!device || device->platform != page->platform)
        return usage(tr("There is no %1 device “%2”; `numauth devices` lists them.")
                         .arg(consent::platformId(page->platform), m_device));
    return std::optional(
        ShownPage{page->name, device->id, PhonePage::check(*page, *device, state, **tables)});
}

} // namespace numauth::cli
