#pragma once

#include "app/cli/CallEnvironment.h"
#include "app/cli/Command.h"
#include "models/cloud/ApiClient.h"

#include <QCoreApplication>

#include <optional>

namespace numauth::cli {

/// `numauth call OPERATION`: one call of the cloud API.
class CallCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::CallCommand)

public:
    QString name() const override { return QStringLiteral("call"); }
    QString summary() const override;
    void declareOptions(OptionParser &parser) override;
    ExitCode run(Console &console) override;

private:
    std::optional<Error> refusal(const cloud::Operation &operation,
                                 const CallEnvironment &environment,
                                 const QMap<QString, QString> &parameters) const;
    Result<cloud::ApiReply> send(const CallEnvironment &environment,
                                 const cloud::OperationTable &operations,
                                 const QMap<QString, QString> &parameters) const;
    void remember(Console &console, const cloud::Operation &operation,
                  const CallEnvironment &environment, const QMap<QString, QString> &parameters,
                  const Result<cloud::ApiReply> &result) const;
    bool isExpected(const cloud::ApiReply &reply) const;
    void print(Console &console, const cloud::ApiReply &reply,
               const CallEnvironment &environment) const;
    cloud::ApiRequest request(const QMap<QString, QString> &parameters) const;
    ExitCode printSample(Console &console, const cloud::Operation &operation,
                         const CallEnvironment &environment,
                         const QMap<QString, QString> &parameters) const;

    QString m_operation;
    RouteOptions m_route;
    QStringList m_parameters;
    QString m_expected;
    QString m_signature = QStringLiteral("acs3");
    QString m_method = QStringLiteral("POST");
    QString m_placement = QStringLiteral("query");
    QString m_confirmed;
    QString m_sampleLanguage;
    bool m_mayBill = false;
    SystemClock m_clock;
};

} // namespace numauth::cli
