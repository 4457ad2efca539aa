#pragma once

#include "app/cli/Command.h"
#include "app/cli/SchemeChange.h"
#include "app/cli/SchemeCloud.h"
#include "app/cli/SchemeKeyAnswer.h"
#include "app/cli/SchemeTransfer.h"
#include "models/base/Finding.h"
#include "models/scheme/Scheme.h"
#include "models/scheme/SchemeRules.h"
#include "models/scheme/SchemeStore.h"

#include <QCoreApplication>
#include <QStringList>

namespace numauth::cli {

/// `numauth scheme list|show|add|check|key|…`: the schemes of a workspace folder.
class SchemeCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::SchemeCommand)

public:
    QString name() const override { return QStringLiteral("scheme"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    using Scheme = scheme::Scheme;

    void declareAdd(OptionParser parser);
    void declareKey(OptionParser parser);
    void declareMore(OptionParser &parser);
    ExitCode list(Console &console, const scheme::SchemeStore &store) const;
    static ExitCode flavours(Console &console, const scheme::SchemeStore &store);
    ExitCode show(Console &console, const scheme::SchemeStore &store) const;
    ExitCode add(Console &console, const scheme::SchemeStore &store) const;
    Result<Scheme> newScheme() const;
    ExitCode check(Console &console, const scheme::SchemeStore &store,
                   const scheme::SchemeRules &rules) const;
    Result<QList<Finding>> checkOne(const QString &id, const Scheme &scheme,
                                    const scheme::SchemeRules &rules,
                                    const QString &workspace) const;

    bool m_isList = false;
    bool m_isShow = false;
    bool m_isAdd = false;
    bool m_isCheck = false;
    bool m_isKey = false;
    bool m_isFlavours = false;
    bool m_isImport = false;
    bool m_isExport = false;
    bool m_isClone = false;
    bool m_isDelete = false;
    bool m_isPull = false;
    bool m_isPush = false;
    SchemeKeyAnswer m_key;
    SchemeTransfer m_transfer;
    SchemeChange m_change;
    SchemeCloud m_cloud;
    QString m_id;
    QStringList m_ids;
    QString m_packageFile;
    QString m_platform;
    Scheme m_new;
};

} // namespace numauth::cli
