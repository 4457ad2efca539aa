#include "app/cli/CodesCommand.h"

#include "app/cli/Columns.h"

#include <QJsonArray>

#include <algorithm>

namespace numauth::cli {

namespace {

using namespace numauth::codes;

/// As many rows as are shown in full; more become a list.
constexpr qsizetype mostInFull = 6;

QJsonArray toJson(const QList<LocalText> &texts, Language language)
{
    QJsonArray array;
    for (const LocalText &text : texts)
        array << text.in(language);
    return array;
}

QJsonObject toJson(const CodeTable &table, const CodeMeaning &meaning, Language language)
{
    const CodeCategory &category = table.category(meaning);
    return {{QStringLiteral("meaning"), meaning.meaning.in(language)},
            {QStringLiteral("category"), category.id},
            {QStringLiteral("categoryLabel"), category.label.in(language)},
            {QStringLiteral("severity"), severityName(category.severity)},
            {QStringLiteral("causes"), toJson(category.causes, language)},
            {QStringLiteral("remedies"), toJson(category.remedies, language)},
            {QStringLiteral("retry"), category.retry},
            {QStringLiteral("fallback"), category.fallback.in(language)},
            {QStringLiteral("notes"), toJson(meaning.notes, language)},
            {QStringLiteral("sources"), QJsonArray::fromStringList(meaning.sources)}};
}

QJsonObject toJson(const CodeTable &table, const CodeRow &row, Language language)
{
    const CodeFamily &family = table.family(row);
    QJsonObject object{{QStringLiteral("code"), row.code},
                       {QStringLiteral("system"), codeLayerName(family.layer)},
                       {QStringLiteral("family"), family.id},
                       {QStringLiteral("familyLabel"), family.label.in(language)},
                       {QStringLiteral("vendor"), family.vendor},
                       {QStringLiteral("carriers"), QJsonArray::fromStringList(row.carriers)},
                       {QStringLiteral("platforms"), QJsonArray::fromStringList(row.platforms)},
                       {QStringLiteral("name"), row.name},
                       {QStringLiteral("sdkCode"), row.sdkCode.isEmpty()
                                                       ? QJsonValue(QJsonValue::Null)
                                                       : QJsonValue(row.sdkCode)},
                       {QStringLiteral("confidence"), row.confidence},
                       {QStringLiteral("evidence"), evidenceName(row.evidence())}};
    const QJsonObject meaning = toJson(table, row.meaning, language);
    for (auto member = meaning.begin(); member != meaning.end(); ++member)
        object.insert(member.key(), member.value());
    QJsonObject variants;
    for (const CodeVariant &variant : row.variants)
        variants.insert(variant.platform, toJson(table, variant.meaning, language));
    if (!variants.isEmpty())
        object.insert(QStringLiteral("onPlatform"), variants);
    return object;
}

bool isFamily(const CodeTable &table, const QString &id)
{
    return std::ranges::find(table.families(), id, &CodeFamily::id) != table.families().end();
}

void printTexts(Console &console, const QString &head, const QList<LocalText> &texts)
{
    QString lead = head;
    for (const LocalText &text : texts) {
        console.print(QStringLiteral("  %1 %2").arg(lead, text.in(console.language())));
        lead = QString(head.size(), QLatin1Char(' '));
    }
}

} // namespace

QString CodesCommand::summary() const
{
    return tr("the return codes of SDK, carriers, gateway, server API and wrappers");
}

void CodesCommand::declareOptions(OptionParser &parser)
{
    parser.positional(QStringLiteral("CODE"), &m_search,
                      tr("a code, or text in its name or meaning"), false);
    parser.option(QStringLiteral("--system"), &m_system,
                  tr("only this layer (%1) or family, as in carrier.cmcc")
                      .arg(codeLayerNames().join(QStringLiteral(", "))));
    parser.option(QStringLiteral("--carrier"), &m_carrier,
                  tr("whose SIM: cmcc, cucc, ctcc or a vendorName of the SDK, as in cu_xw"));
    parser.choice(QStringLiteral("--platform"), &m_platform,
                  {QStringLiteral("android"), QStringLiteral("ios"), QStringLiteral("harmony"),
                   QStringLiteral("h5"), QStringLiteral("server"), QStringLiteral("flutter"),
                   QStringLiteral("uni-app")},
                  tr("where the code was seen"));
}

Result<CodeContext> CodesCommand::context(const CodeTable &table) const
{
    CodeContext context;
    context.platform = m_platform;
    context.layer = codeLayerFromName(m_system);
    if (!m_system.isEmpty() && !context.layer) {
        if (!isFamily(table, m_system))
            return Error{Error::Code::Usage,
                         tr("“%1” is no layer and no family of codes; “numauth codes --format "
                            "json” names them all.")
                             .arg(m_system)};
        context.family = m_system;
    }
    if (!m_carrier.isEmpty()) {
        context.carrier = table.carrierOf(m_carrier);
        if (context.carrier.isEmpty())
            context.carrier = table.carrierOf(m_carrier.toUpper());
        if (context.carrier.isEmpty())
            return Error{Error::Code::Usage,
                         tr("“%1” is no carrier: use cmcc, cucc or ctcc.").arg(m_carrier)};
    }
    return context;
}

QList<const CodeRow *> CodesCommand::found(const CodeTable &table, const CodeContext &context) const
{
    QList<const CodeRow *> rows = table.candidates(m_search, context);
    if (!rows.isEmpty())
        return rows;
    for (const CodeRow *row : table.search(m_search)) {
        if (table.candidates(row->code, context).contains(row) &&
            (m_platform.isEmpty() || row->platforms.contains(m_platform)))
            rows << row;
    }
    return rows;
}

ExitCode CodesCommand::run(Console &console)
{
    const Result<CodeTable> table = CodeTable::open();
    if (!table)
        return console.fail(table.error());
    const Result<CodeContext> context = this->context(*table);
    if (!context)
        return console.fail(context.error());
    const QList<const CodeRow *> rows = found(*table, *context);
    if (console.options().isJson()) {
        QJsonArray array;
        for (const CodeRow *row : rows)
            array << toJson(*table, *row, console.language());
        console.printJson({{QStringLiteral("codes"), array}});
    } else {
        printText(console, *table, rows);
    }
    if (rows.isEmpty())
        console.message(tr("No return code matches “%1”.").arg(m_search));
    return ExitCode::Clean;
}

void CodesCommand::printText(Console &console, const CodeTable &table,
                             const QList<const CodeRow *> &rows) const
{
    if (rows.size() <= mostInFull) {
        for (const CodeRow *row : rows)
            printOne(console, table, *row);
        return;
    }
    QList<QStringList> lines;
    for (const CodeRow *row : rows)
        lines << QStringList{row->code, row->family,
                             row->on(m_platform).meaning.in(console.language())};
    printColumns(console, lines);
}

void CodesCommand::printOne(Console &console, const CodeTable &table, const CodeRow &row) const
{
    const Language language = console.language();
    const CodeMeaning &meaning = row.on(m_platform);
    const CodeCategory &category = table.category(meaning);
    console.print(
        QStringLiteral("%1  %2  %3")
            .arg(row.code, table.family(row).label.in(language), meaning.meaning.in(language)));
    if (!row.sdkCode.isEmpty())
        console.print(QStringLiteral("  ") + tr("the app sees: %1").arg(row.sdkCode));
    printTexts(console, tr("cause:"), category.causes);
    printTexts(console, tr("remedy:"), category.remedies);
    printTexts(console, tr("meanwhile:"), {category.fallback});
    printTexts(console, tr("note:"), meaning.notes);
    for (const CodeVariant &variant : row.variants) {
        if (variant.platform != m_platform)
            console.print(
                QStringLiteral("  ") +
                tr("on %1: %2").arg(variant.platform, variant.meaning.meaning.in(language)));
    }
    console.print(QStringLiteral("  ") + tr("known: %1 (%2)")
                                             .arg(evidenceLabel(row.evidence()).in(language),
                                                  meaning.sources.join(QStringLiteral("; "))));
}

} // namespace numauth::cli
