#pragma once

#include "app/cli/Command.h"
#include "models/consent/ConsentPage.h"

#include <QCoreApplication>

namespace numauth::cli {

/// `numauth convert`: a page or SDK source code as a page file, for its own platform or the other.
class ConvertCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::ConvertCommand)

public:
    QString name() const override { return QStringLiteral("convert"); }
    QString summary() const override;
    QStringList formats() const override { return {QStringLiteral("json")}; }
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    /// The page files, those of another platform than the wanted one mapped.
    Result<QList<QJsonObject>> documents(const QList<consent::ConsentPage> &pages,
                                         const consent::AttributeTable &attributes,
                                         const Console &console) const;

    QString m_path;
    QString m_target = QStringLiteral("json");
    QString m_platform;
};

} // namespace numauth::cli
