#include "app/cli/SignCommand.h"

#include "models/cloud/VectorReader.h"

namespace numauth::cli {

namespace {

/// The steps in the order in which they are made.
const QStringList stepOrder{QStringLiteral("canonical_query"),
                            QStringLiteral("hashed_payload"),
                            QStringLiteral("signed_header_names"),
                            QStringLiteral("canonical_request"),
                            QStringLiteral("hashed_canonical_request"),
                            QStringLiteral("string_to_sign"),
                            QStringLiteral("signature"),
                            QStringLiteral("signature_urlencoded"),
                            QStringLiteral("authorization")};

} // namespace

QString SignCommand::summary() const
{
    return tr("canonical request, string to sign and signature of a request");
}

void SignCommand::declareOptions(OptionParser &parser)
{
    parser.option(QStringLiteral("--input"), &m_input,
                  tr("JSON file with the request, as in the signing vectors; - is standard input"));
}

ExitCode SignCommand::run(Console &console)
{
    const Result<QByteArray> bytes = readInput(m_input);
    if (!bytes)
        return console.fail(bytes.error());
    const QString file = m_input == QLatin1StringView("-") ? tr("standard input") : m_input;
    const Result<QJsonObject> steps = cloud::VectorReader::sign(*bytes, file);
    if (!steps)
        return console.fail(steps.error());
    if (console.options().isJson()) {
        console.printJson(*steps);
        return ExitCode::Clean;
    }
    for (const QString &step : stepOrder) {
        if (steps->contains(step))
            console.print(QStringLiteral("%1:\n%2\n").arg(step, steps->value(step).toString()));
    }
    return ExitCode::Clean;
}

} // namespace numauth::cli
