#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/AttributeTable.h"
#include "models/consent/Cell.h"
#include "models/consent/Geometry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace numauth::consent {

/// A view that the app adds. Geometry in dp, relative to the layer's origin.
struct CustomView
{
    enum class Layer { Body, TitleBar, Number, Xml };
    enum class Kind { Image, Text, Button, Block };

    QString name = {};
    Layer layer = Layer::Body;
    Kind kind = Kind::Block;
    double x = 0, y = 0, width = 0, height = 0;
    QString text = {};
    double textSize = 14;
    Argb textColor{0xff000000u};
    Argb background{0x00000000u};
    QString image = {};
    QJsonObject unknown =
        {}; ///< members of the file that this version does not know, kept as they are

    friend bool operator==(const CustomView &, const CustomView &) = default;
};

/// A line of a source file that said something this program could not read as a value.
struct NotUnderstood
{
    int line = 0;
    QString text = {};
    LocalText reason;

    friend bool operator==(const NotUnderstood &, const NotUnderstood &) = default;
};

/// A consent page as its file holds it: what was set, nothing that was not. A value; defaults come
/// from the AttributeTable when the page is laid out.
class ConsentPage
{
    Q_DECLARE_TR_FUNCTIONS(numauth::consent::ConsentPage)

public:
    static constexpr int formatVersion = 1;

    /// Reads a page file; \p fileName is how errors call it. A file of a newer format is an error
    /// that says so; members it does not know are kept.
    static Result<ConsentPage> read(const QByteArray &bytes, const QString &fileName);
    /// Stable order, one property a line, UTF-8, LF.
    QByteArray write() const;

    QString name = {};
    Platform platform = Platform::Android;
    /// SDK name → arguments as JSON values, or `{"expr":"…"}` for what is not a literal.
    QMap<QString, QJsonArray> attributes;
    QList<CustomView> customViews; ///< in the order of registration
    QJsonArray suppressions;
    QJsonArray guides;
    QList<NotUnderstood> notUnderstood;
    /// Where each attribute stands in the source it came from (1-based); empty for page files.
    QMap<QString, int> sourceLines;
    QString sourceFile;
    QJsonObject unknown;

    bool isSet(const QString &id) const { return attributes.contains(id); }

    friend bool operator==(const ConsentPage &, const ConsentPage &) = default;
};

/// The page's values with the defaults of the table filled in: what the layout reads. Resolved once
/// and then cheap to ask; page and table must outlive it. Immutable, any thread.
class PageValues
{
public:
    PageValues(const ConsentPage &page, const AttributeTable &table);

    /// Nothing when neither page nor table gives a literal of that kind. Numbers are held within
    /// ±100 000, beyond any screen.
    std::optional<double> number(QLatin1StringView id, int argument = 0) const;
    /// What the SDK takes when the page gives nothing; 0 where the table has no number.
    double defaultNumber(QLatin1StringView id) const;
    bool boolean(QLatin1StringView id, bool fallback = false) const;
    /// As the page or the table holds it; null when neither does.
    QJsonValue value(QLatin1StringView id, int argument = 0) const;
    QString text(QLatin1StringView id, int argument = 0) const;
    std::optional<Argb> color(QLatin1StringView id, int argument = 0) const;
    /// The texts that the page sets; no defaults.
    QStringList texts(QLatin1StringView id) const;
    /// \p id as the table holds it, without an allocation where it knows it.
    QString idOf(QLatin1StringView id) const;
    /// True when the page sets the attribute to something that is not a literal.
    bool isExpression(QLatin1StringView id) const;
    bool isSet(QLatin1StringView id) const;

    std::optional<double> number(const QString &id, int argument = 0) const;
    bool boolean(const QString &id, bool fallback = false) const;
    QString text(const QString &id, int argument = 0) const;
    std::optional<Argb> color(const QString &id, int argument = 0) const;
    QStringList texts(const QString &id) const;
    bool isExpression(const QString &id) const;
    bool isSet(const QString &id) const;

private:
    /// One argument with what it means as each kind, worked out once.
    struct Argument
    {
        QJsonValue value;
        QString text;
        std::optional<double> number;
        std::optional<Argb> color;
    };
    struct Entry
    {
        std::string id;
        const Attribute *attribute = nullptr;
        std::vector<Argument> arguments;
        bool isSet = false;
        bool isExpression = false;
    };

    void add(Entry entry, const QList<QJsonValue> &values);
    void fillSlots();
    const Entry *find(QLatin1StringView id) const;
    const Argument *argument(QLatin1StringView id, int index) const;

    std::vector<Entry> m_entries;
    /// Open addressing: a layout asks a hundred times.
    std::vector<int> m_slots;
};

} // namespace numauth::consent
