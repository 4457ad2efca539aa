#include "models/scheme/SchemeBundle.h"

#include "models/base/CsvTable.h"
#include "models/base/JsonReader.h"
#include "models/base/Storage.h"
#include "models/scheme/SchemeStore.h"
#include "models/vault/SecretScan.h"

#include <QJsonDocument>

#include <optional>

namespace numauth::scheme {

namespace {

constexpr int currentFormat = 1;
const QString formatKey = QStringLiteral("formatVersion");

/// The columns of a table; the first two tell it from the others.
QStringList columnsOf(BundleTable table)
{
    const auto list = [](const char *names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '));
    };
    switch (table) {
    case BundleTable::Schemes:
        return list("id name platform appName packageName packageSignature bundleId appIdentifier "
                    "origin pageUrl schemeCode keyReference packageFile replaces note");
    case BundleTable::Keys:
        return list("id scheme reference fingerprint sdkFrom sdkTo created");
    case BundleTable::Releases:
        break;
    }
    return list("app platform sdk scheme key keptIn share");
}

Result<QByteArray> withoutSecrets(const QByteArray &bytes, const QString &file)
{
    const Result<vault::SecretScan> scan = vault::SecretScan::load();
    if (!scan)
        return scan.error();
    for (const Finding &finding : scan->scanText(bytes, file)) {
        if (finding.severity == Severity::Error)
            return Error{Error::Code::Malformed,
                         SchemeBundle::tr("%1, line %2 holds what looks like a secret; put it into "
                                          "the vault and write vault:NAME instead.")
                             .arg(file)
                             .arg(finding.place.line)};
    }
    return bytes;
}

QJsonArray schemeRows(const QList<NamedScheme> &schemes)
{
    QJsonArray rows;
    for (const NamedScheme &named : schemes) {
        Scheme known = named.scheme;
        known.unknown = {};
        QJsonObject row = QJsonDocument::fromJson(known.toBytes()).object();
        row.remove(formatKey);
        row.insert(QStringLiteral("id"), named.id);
        rows << row;
    }
    return rows;
}

QJsonObject bundleObject(const SchemeBundle &bundle)
{
    KeyLedger known = bundle.ledger;
    known.unknown = {};
    QJsonObject object = QJsonDocument::fromJson(known.toBytes()).object();
    object.insert(QStringLiteral("schemes"), schemeRows(bundle.schemes));
    return object;
}

Result<NamedScheme> readScheme(JsonReader &row)
{
    const QString id = row.text(QStringLiteral("id"));
    if (row.hasFailed())
        return row.error();
    if (!SchemeStore::isValidId(id))
        return Error{Error::Code::Malformed,
                     SchemeBundle::tr("%1: “%2” cannot be the name of a scheme file: use letters, "
                                      "digits, -, _ and . only.")
                         .arg(row.place(), id)};
    QJsonObject object = row.unread();
    object.insert(formatKey, currentFormat);
    Result<Scheme> scheme = Scheme::read(QJsonDocument(object).toJson(), row.place());
    if (!scheme)
        return std::move(scheme).error();
    if (!scheme->unknown.isEmpty())
        return Error{Error::Code::Malformed, SchemeBundle::tr("%1: a scheme has no member “%2”.")
                                                 .arg(row.place(), scheme->unknown.keys().first())};
    return NamedScheme{id, *scheme};
}

Result<SchemeBundle> readObject(const QJsonObject &object, const QString &file)
{
    JsonReader reader(object, file);
    if (auto error = Storage::newerFormat(reader.integer(formatKey), currentFormat, file))
        return *std::move(error);
    SchemeBundle bundle;
    std::optional<Error> error;
    if (reader.has(QStringLiteral("schemes")))
        reader.forEach(QStringLiteral("schemes"), [&](JsonReader &row) {
            const Result<NamedScheme> named = readScheme(row);
            if (named)
                bundle.schemes << *named;
            else if (!error)
                error = named.error();
        });
    if (reader.hasFailed() || error)
        return error ? *error : reader.error();
    QJsonObject ledger{{formatKey, currentFormat}};
    for (const char *part : {"keys", "releases"})
        ledger.insert(QLatin1StringView(part), reader.array(QLatin1StringView(part), {}));
    reader.refuseUnreadKeys();
    if (reader.hasFailed())
        return reader.error();
    Result<KeyLedger> read = KeyLedger::readPart(ledger, file);
    if (!read)
        return std::move(read).error();
    bundle.ledger = *read;
    return bundle;
}

std::optional<BundleTable> tableOf(const QStringList &columns)
{
    for (const BundleTable table :
         {BundleTable::Schemes, BundleTable::Keys, BundleTable::Releases}) {
        const QStringList known = columnsOf(table);
        if (columns.contains(known.at(0)) && columns.contains(known.at(1)))
            return table;
    }
    return std::nullopt;
}

/// Every field of a table is text; a share that is none is refused by who reads it.
QJsonValue csvValue(const QString &column, const QString &field)
{
    bool isNumber = false;
    const double number = field.toDouble(&isNumber);
    return column == QLatin1StringView("share") && isNumber ? QJsonValue(number)
                                                            : QJsonValue(field);
}

Result<QJsonObject> csvObject(const CsvTable &csv, const QString &file)
{
    const auto table = tableOf(csv.columns());
    if (!table)
        return Error{Error::Code::Malformed,
                     SchemeBundle::tr("%1: the columns are neither those of schemes (id, name, …) "
                                      "nor of keys (id, scheme, …) nor of releases (app, "
                                      "platform, …).")
                         .arg(file)};
    for (const QString &column : csv.columns()) {
        if (!columnsOf(*table).contains(column))
            return Error{Error::Code::Malformed,
                         SchemeBundle::tr("%1: there is no column “%2”; known are %3.")
                             .arg(file, column, columnsOf(*table).join(QStringLiteral(", ")))};
    }
    QJsonArray rows;
    for (const QStringList &fields : csv.rows()) {
        QJsonObject row;
        for (qsizetype index = 0; index < fields.size(); ++index) {
            if (!fields.at(index).isEmpty())
                row.insert(csv.columns().at(index),
                           csvValue(csv.columns().at(index), fields.at(index)));
        }
        rows << row;
    }
    return QJsonObject{{formatKey, currentFormat},
                       {bundleTableNames().at(static_cast<int>(*table)), rows}};
}

} // namespace

const QStringList &bundleTableNames()
{
    static const QStringList names{QStringLiteral("schemes"), QStringLiteral("keys"),
                                   QStringLiteral("releases")};
    return names;
}

Result<SchemeBundle> SchemeBundle::collect(const QString &workspaceFolder)
{
    SchemeBundle bundle;
    for (const StoredScheme &stored : SchemeStore(workspaceFolder).all()) {
        if (!stored.scheme)
            return stored.scheme.error();
        bundle.schemes << NamedScheme{stored.id, *stored.scheme};
    }
    const Result<KeyLedger> ledger = KeyLedger::load(workspaceFolder);
    if (!ledger)
        return ledger.error();
    bundle.ledger = *ledger;
    return bundle;
}

Result<SchemeBundle> SchemeBundle::read(const QByteArray &bytes, const QString &file)
{
    if (const Result<QByteArray> clean = withoutSecrets(bytes, file); !clean)
        return clean.error();
    if (bytes.trimmed().startsWith('{')) {
        const Result<QJsonObject> object = JsonReader::parseObject(bytes, file);
        return object ? readObject(*object, file) : Result<SchemeBundle>(object.error());
    }
    const Result<CsvTable> csv = CsvTable::parse(bytes, file);
    if (!csv)
        return csv.error();
    const Result<QJsonObject> object = csvObject(*csv, file);
    return object ? readObject(*object, file) : Result<SchemeBundle>(object.error());
}

Result<QByteArray> SchemeBundle::toJson() const
{
    return withoutSecrets(QJsonDocument(bundleObject(*this)).toJson(), tr("The export"));
}

Result<QByteArray> SchemeBundle::toCsv(BundleTable table) const
{
    const QStringList columns = columnsOf(table);
    const QString name = bundleTableNames().at(static_cast<int>(table));
    QList<QStringList> rows;
    for (const QJsonValue &value : bundleObject(*this).value(name).toArray()) {
        QStringList fields;
        for (const QString &column : columns)
            fields << value.toObject().value(column).toVariant().toString();
        rows << fields;
    }
    return withoutSecrets(CsvTable::write(columns, rows), tr("The export"));
}

} // namespace numauth::scheme
