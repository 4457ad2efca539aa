#pragma once

#include "app/cli/Command.h"
#include "models/phone/PhonePage.h"
#include "models/phone/PhoneTables.h"
#include "models/workspace/Workspace.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <optional>

namespace numauth::cli {

/// The options that set the phone: one for every field of the table, a scenario, a scheme, and the
/// page with its device.
class PhoneOptions
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::PhoneOptions)

public:
    /// A page that is checked on a device.
    struct ShownPage
    {
        QString name;
        QString deviceId;
        phone::PhonePage page;
    };

    void declare(OptionParser &parser);

    /// Scenario first, then the single options; the SDK version of \p workspace unless given.
    Result<phone::PhoneState> state(const phone::PhoneTables &tables,
                                    const std::optional<workspace::Workspace> &workspace) const;
    /// Absent without `--page`.
    Result<std::optional<ShownPage>>
    page(const phone::PhoneState &state,
         const std::optional<workspace::Workspace> &workspace) const;

private:
    QString option(const QString &field) const;
    Result<> applyScenario(phone::PhoneState &state, const phone::PhoneTables &tables,
                           const std::optional<workspace::Workspace> &workspace) const;
    Result<> applyScheme(phone::PhoneState &state, const phone::PhoneTables &tables,
                         const std::optional<workspace::Workspace> &workspace) const;
    Result<> applyOptions(phone::PhoneState &state, const phone::PhoneTables &tables) const;
    Result<consent::ConsentPage>
    readPage(const consent::ConsentTables &tables,
             const std::optional<workspace::Workspace> &workspace) const;

    /// Field → value as given; std::map, because the parser keeps pointers into it.
    std::map<QString, QString> m_values;
    QString m_scenario;
    QString m_scheme;
    QString m_page;
    QString m_device;
    QString m_wap;
};

} // namespace numauth::cli
