#include "models/consent/ConsentPage.h"

#include "models/base/JsonReader.h"
#include "models/consent/JsonText.h"
#include "models/consent/PageText.h"
#include "models/consent/code/Literal.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

const QStringList &layerNames()
{
    static const QStringList names{QStringLiteral("body"), QStringLiteral("titleBar"),
                                   QStringLiteral("number"), QStringLiteral("xml")};
    return names;
}

const QStringList &kindNames()
{
    static const QStringList names{QStringLiteral("image"), QStringLiteral("text"),
                                   QStringLiteral("button"), QStringLiteral("block")};
    return names;
}

Argb readColor(JsonReader &reader, const QString &key, Argb fallback)
{
    if (!reader.has(key))
        return fallback;
    const auto color = Argb::parseAndroid(reader.text(key));
    if (!color)
        reader.fail(key, ConsentPage::tr("must be a colour as #AARRGGBB"));
    return color.value_or(fallback);
}

CustomView readView(JsonReader &reader)
{
    CustomView view;
    view.name = reader.text(QStringLiteral("name"));
    view.layer =
        static_cast<CustomView::Layer>(reader.oneOf(QStringLiteral("layer"), layerNames()));
    view.kind = static_cast<CustomView::Kind>(reader.oneOf(QStringLiteral("kind"), kindNames()));
    view.x = reader.number(QStringLiteral("x"));
    view.y = reader.number(QStringLiteral("y"));
    view.width = reader.number(QStringLiteral("width"));
    view.height = reader.number(QStringLiteral("height"));
    view.text = reader.text(QStringLiteral("text"), QString());
    view.textSize = reader.number(QStringLiteral("textSize"), view.textSize);
    view.textColor = readColor(reader, QStringLiteral("textColor"), view.textColor);
    view.background = readColor(reader, QStringLiteral("background"), view.background);
    view.image = reader.text(QStringLiteral("image"), QString());
    view.unknown = reader.unread();
    return view;
}

QJsonObject writeView(const CustomView &view)
{
    QJsonObject object = view.unknown;
    object.insert(QStringLiteral("name"), view.name);
    object.insert(QStringLiteral("layer"), layerNames().at(static_cast<int>(view.layer)));
    object.insert(QStringLiteral("kind"), kindNames().at(static_cast<int>(view.kind)));
    object.insert(QStringLiteral("x"), view.x);
    object.insert(QStringLiteral("y"), view.y);
    object.insert(QStringLiteral("width"), view.width);
    object.insert(QStringLiteral("height"), view.height);
    if (!view.text.isEmpty()) {
        object.insert(QStringLiteral("text"), view.text);
        object.insert(QStringLiteral("textSize"), view.textSize);
        object.insert(QStringLiteral("textColor"), view.textColor.toAndroid());
    }
    if (view.background.alpha() != 0)
        object.insert(QStringLiteral("background"), view.background.toAndroid());
    if (!view.image.isEmpty())
        object.insert(QStringLiteral("image"), view.image);
    return object;
}

QList<CustomView> readViews(JsonReader &reader)
{
    QList<CustomView> views;
    QSet<QString> names;
    reader.forEach(QStringLiteral("customViews"), [&](JsonReader &entry) {
        const CustomView view = readView(entry);
        if (names.contains(view.name))
            entry.fail(QStringLiteral("name"),
                       ConsentPage::tr("is %1, as another view is called already").arg(view.name));
        names.insert(view.name);
        views << view;
    });
    return views;
}

NotUnderstood readNote(JsonReader &reader)
{
    NotUnderstood note;
    note.line = reader.integer(QStringLiteral("line"));
    note.text = reader.text(QStringLiteral("text"));
    note.reason = LocalText::same(reader.text(QStringLiteral("reason")));
    return note;
}

QMap<QString, QJsonArray> readAttributes(JsonReader &reader)
{
    QMap<QString, QJsonArray> attributes;
    const QJsonObject object = reader.object(QStringLiteral("attributes"));
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        if (!entry.value().isArray())
            reader.fail(QStringLiteral("attributes"),
                        ConsentPage::tr("must give %1 a list of arguments").arg(entry.key()));
        attributes.insert(entry.key(), entry.value().toArray());
    }
    return attributes;
}

/// The attribute that stands twice, of which a parsed object shows the last alone.
QString repeatedAttribute(const QByteArray &bytes)
{
    const JsonText text(bytes);
    const auto attributes =
        text.find(text.members(bytes.indexOf('{')), QStringLiteral("attributes"));
    return attributes ? text.repeatedName(text.members(attributes->value.begin)) : QString();
}

} // namespace

Result<ConsentPage> ConsentPage::read(const QByteArray &bytes, const QString &fileName)
{
    Result<QJsonObject> object = JsonReader::parseObject(bytes, fileName);
    if (!object)
        return std::move(object).error();
    JsonReader reader(*object, fileName);
    const int version = reader.integer(QStringLiteral("formatVersion"));
    if (version < 1)
        reader.fail(QStringLiteral("formatVersion"), tr("must be 1 or more"));
    if (!reader.hasFailed() && version > formatVersion)
        return Error{Error::Code::Unsupported,
                     tr("%1 has format version %2; this program reads up to %3. Update Numauth "
                        "Console to open it.")
                         .arg(fileName)
                         .arg(version)
                         .arg(formatVersion)};
    if (reader.text(QStringLiteral("platform"), QString()) == QLatin1StringView("harmony"))
        return Error{Error::Code::Unsupported,
                     tr("%1 is a page for HarmonyOS, whose SDK does not publish the options of its "
                        "page: it can be neither laid out nor checked. A scheme for HarmonyOS can "
                        "be kept.")
                         .arg(fileName)};
    ConsentPage page;
    page.name = reader.text(QStringLiteral("name"), QString());
    page.platform = static_cast<Platform>(reader.oneOf(
        QStringLiteral("platform"), {QStringLiteral("android"), QStringLiteral("ios")}));
    page.attributes = readAttributes(reader);
    if (const QString name = repeatedAttribute(bytes); !name.isEmpty())
        reader.fail(QStringLiteral("attributes"),
                    tr("gives %1 twice; keep the one that is meant").arg(name));
    if (reader.has(QStringLiteral("customViews")))
        page.customViews = readViews(reader);
    if (reader.has(QStringLiteral("notUnderstood")))
        reader.forEach(QStringLiteral("notUnderstood"),
                       [&page](JsonReader &note) { page.notUnderstood << readNote(note); });
    page.suppressions = reader.array(QStringLiteral("suppressions"), {});
    page.guides = reader.array(QStringLiteral("guides"), {});
    if (reader.hasFailed())
        return reader.error();
    page.unknown = reader.unread();
    return page;
}

QByteArray ConsentPage::write() const
{
    QJsonObject values;
    for (auto entry = attributes.constBegin(); entry != attributes.constEnd(); ++entry)
        values.insert(entry.key(), entry.value());
    QJsonArray views;
    for (const CustomView &view : customViews)
        views << writeView(view);
    QJsonArray notes;
    for (const NotUnderstood &note : notUnderstood)
        notes << QJsonObject{{QStringLiteral("line"), note.line},
                             {QStringLiteral("text"), note.text},
                             {QStringLiteral("reason"), note.reason.text()}};
    QJsonObject object = unknown;
    object.insert(QStringLiteral("formatVersion"), formatVersion);
    object.insert(QStringLiteral("platform"), platformId(platform));
    object.insert(QStringLiteral("attributes"), values);
    object.insert(QStringLiteral("customViews"), views);
    if (!name.isEmpty())
        object.insert(QStringLiteral("name"), name);
    if (!suppressions.isEmpty())
        object.insert(QStringLiteral("suppressions"), suppressions);
    if (!guides.isEmpty())
        object.insert(QStringLiteral("guides"), guides);
    if (!notes.isEmpty())
        object.insert(QStringLiteral("notUnderstood"), notes);
    return pageText(object);
}

} // namespace numauth::consent
