#pragma once

#include "app/cli/Command.h"
#include "models/consent/LayoutEngine.h"
#include "models/consent/PageMatrix.h"
#include "models/workspace/Workspace.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace numauth::cli {

/// The options that name cells (devices × states), the same for `check`, `layout` and `render`.
class CellOptions
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CellOptions)

public:
    /// For commands over many cells: lists and `all`.
    void declareMany(OptionParser &parser);
    /// For commands about one cell: single values.
    void declareOne(OptionParser &parser);

    /// The cells for \p page, with \p tables from tablesFor(); without `--orientation` as the page
    /// wants to be held, without `--sdk` of the SDK that \p workspace names, else the newest. A
    /// value that names nothing is a usage error that lists what there is.
    Result<consent::MatrixSelection>
    resolve(const consent::ConsentPage &page, const consent::ConsentTables &tables,
            const std::optional<workspace::Workspace> &workspace) const;

    /// The same for commands that judge: a page that shows a second pop-up is checked with and
    /// without it, unless `--alert` asks for it alone.
    Result<consent::MatrixSelection>
    resolveWithPopUp(const consent::ConsentPage &page, const consent::ConsentTables &tables,
                     const std::optional<workspace::Workspace> &workspace) const;

    /// The tables with the calibrations and own devices of \p workspace, those of the files that
    /// `--devices` names, and the rules of `--rules`.
    Result<consent::ConsentTables>
    tablesFor(const consent::ConsentTables &tables,
              const std::optional<workspace::Workspace> &workspace) const;

    /// For commands that show and do not judge.
    void declareAgreement(OptionParser &parser);
    /// For commands that do either: the defaults are those of one cell until defaultToMany().
    void declareOneOrMany(OptionParser &parser);
    /// What was not named becomes all devices and carriers.
    void defaultToMany();

    /// What `--device` names; empty when nothing does.
    QString deviceName() const { return m_devices.value(0); }
    /// The state alone, for commands that are told of no device of the table.
    Result<consent::CellState>
    resolveState(const consent::ConsentPage &page, const consent::ConsentTables &tables,
                 const std::optional<workspace::Workspace> &workspace) const;

private:
    void declareLists(OptionParser &parser);
    void declareCommon(OptionParser &parser);
    Result<QList<consent::Device>>
    resolveDevices(consent::Platform platform, const consent::ConsentTables &tables,
                   const std::optional<workspace::Workspace> &workspace) const;
    static Result<QStringList> idsOf(const QString &name,
                                     const std::optional<workspace::Workspace> &workspace);
    Result<QList<consent::CellState>> resolveStates(const consent::ConsentPage &page,
                                                    const consent::ConsentTables &tables,
                                                    const consent::SdkVersion &sdk) const;
    Result<QList<double>> resolveScales() const;
    Result<consent::SdkVersion>
    resolveSdk(consent::Platform platform, const consent::ConsentTables &tables,
               const std::optional<workspace::Workspace> &workspace) const;
    Result<> checkRules(const consent::ConsentTables &tables) const;
    Result<> resolveShard(consent::MatrixSelection &selection) const;

    QStringList m_devices{QStringLiteral("all")};
    QString m_carrier = QStringLiteral("all");
    QString m_orientation;
    QString m_fontScale = QStringLiteral("1.0");
    QString m_dark = QStringLiteral("off");
    QString m_sdk;
    QString m_rules;
    QString m_build = QStringLiteral("debug");
    QString m_shard = QStringLiteral("1/1");
    bool m_isTicked = false;
    bool m_isAlertShown = false;
    bool m_isAgreementShown = false;
};

} // namespace numauth::cli
