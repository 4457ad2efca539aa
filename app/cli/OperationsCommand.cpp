#include "app/cli/OperationsCommand.h"

#include <QJsonArray>

namespace numauth::cli {

namespace {

const QStringList typeNames{QStringLiteral("text"), QStringLiteral("integer"),
                            QStringLiteral("boolean")};
const QStringList requirementNames{QStringLiteral("optional"), QStringLiteral("conditional"),
                                   QStringLiteral("always")};
const QStringList sensitivityNames{QStringLiteral("plain"), QStringLiteral("personal"),
                                   QStringLiteral("token"), QStringLiteral("secret")};

QJsonObject toJson(const cloud::Parameter &row, Language language)
{
    QJsonObject object{
        {QStringLiteral("name"), row.name},
        {QStringLiteral("type"), typeNames.at(static_cast<int>(row.type))},
        {QStringLiteral("requirement"), requirementNames.at(static_cast<int>(row.requirement))},
        {QStringLiteral("sensitivity"), sensitivityNames.at(static_cast<int>(row.sensitivity))},
        {QStringLiteral("example"), row.example},
        {QStringLiteral("meaning"), row.meaning.in(language)},
        {QStringLiteral("constraints"), row.constraints.in(language)}};
    if (!row.allowedValues.isEmpty())
        object.insert(QStringLiteral("allowed"), QJsonArray::fromStringList(row.allowedValues));
    if (!row.defaultValue.isEmpty())
        object.insert(QStringLiteral("default"), row.defaultValue);
    return object;
}

QJsonObject toJson(const cloud::Operation &operation, Language language)
{
    QJsonArray parameters;
    for (const cloud::Parameter &row : operation.parameters)
        parameters.append(toJson(row, language));
    QJsonArray response;
    for (const cloud::ResponseField &field : operation.response)
        response.append(QJsonObject{{QStringLiteral("path"), field.path},
                                    {QStringLiteral("type"), field.type},
                                    {QStringLiteral("sensitivity"),
                                     sensitivityNames.at(static_cast<int>(field.sensitivity))},
                                    {QStringLiteral("meaning"), field.meaning.in(language)}});
    return {{QStringLiteral("name"), operation.name},
            {QStringLiteral("title"), operation.title.in(language)},
            {QStringLiteral("purpose"), operation.purpose.in(language)},
            {QStringLiteral("category"), operation.category},
            {QStringLiteral("status"), cloud::statusName(operation.status)},
            {QStringLiteral("effect"), cloud::effectName(operation.effect)},
            {QStringLiteral("charged"), operation.isCharged},
            {QStringLiteral("verdictField"), operation.verdictField},
            {QStringLiteral("parameters"), parameters},
            {QStringLiteral("response"), response},
            {QStringLiteral("sources"), QJsonArray::fromStringList(operation.sources)}};
}

} // namespace

QString OperationsCommand::summary() const
{
    return tr("the operations of the cloud API and their parameters");
}

void OperationsCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("NAME"), &m_name, tr("one operation in full"), false);
}

void OperationsCommand::printOne(Console &console, const cloud::Operation &operation) const
{
    const Language language = console.language();
    console.print(operation.name + QStringLiteral("  ") + operation.title.in(language));
    console.print(operation.purpose.in(language));
    for (const LocalText &note : operation.notes)
        console.print(QStringLiteral("- ") + note.in(language));
    for (const cloud::Parameter &row : operation.parameters) {
        if (row.isGatewayLeftover)
            continue;
        const QString requirement = row.requirement == cloud::Requirement::Always ? tr("required")
                                    : row.requirement == cloud::Requirement::Conditional
                                        ? tr("required in some cases")
                                        : tr("optional");
        console.print(QStringLiteral("  %1 (%2) %3 %4")
                          .arg(row.name, requirement, row.meaning.in(language),
                               row.constraints.in(language)));
    }
}

ExitCode OperationsCommand::run(Console &console)
{
    const auto table = cloud::OperationTable::open();
    if (!table)
        return console.fail(table.error());
    const cloud::Operation *one = table->find(m_name);
    if (!m_name.isEmpty() && !one)
        return console.fail(
            {Error::Code::Usage,
             tr("There is no operation “%1”. `numauth operations` lists all.").arg(m_name)});
    QJsonArray array;
    for (const cloud::Operation &operation : table->operations()) {
        if (one && one != &operation)
            continue;
        if (console.options().isJson())
            array.append(toJson(operation, console.language()));
        else if (one)
            printOne(console, operation);
        else
            console.print(QStringLiteral("%1  %2; %3")
                              .arg(operation.name.leftJustified(31),
                                   operation.title.in(console.language()),
                                   cloud::effectLabel(operation.effect).in(console.language())));
    }
    if (console.options().isJson())
        console.printJson({{QStringLiteral("apiVersion"), table->version()},
                           {QStringLiteral("operations"), array}});
    return ExitCode::Clean;
}

} // namespace numauth::cli
