#pragma once

#include "models/base/Finding.h"
#include "models/base/Result.h"
#include "models/consent/Cell.h"
#include "models/consent/ValueIndex.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace numauth::consent {

/// What one argument of an attribute may be.
enum class ArgumentKind {
    Integer,
    Number,
    Boolean,
    Text,
    TextList,
    Color,
    Image,
    Gravity,
    Enum,
    Font,
    Frame,
    Other
};

/// `integer`, `textList` …, as the tables write it.
QString argumentKindName(ArgumentKind kind);

/// One named value of an enum attribute: the number the SDK takes, its constant, its words.
struct EnumValue
{
    int value = 0;
    QString constant;
    LocalText label;
};

/// How dragging an element writes this attribute.
struct DragInfo
{
    enum class Axis { None, X, Y, Width, Height };
    Axis axis = Axis::None;
    /// True for distances that grow upwards (`…OffsetY_B`).
    bool isFromEnd = false;
};

/// One row: a setter of AuthUIConfig.Builder or a property of TXCustomModel.
struct Attribute
{
    QString id; ///< the SDK's own name, `setLogBtnOffsetY`
    Platform platform = Platform::Android;
    QString element; ///< element id it belongs to, `loginButton`; `page` for the page itself
    QString group;   ///< position size text color background behaviour order accessibility
    LocalText label; ///< a few words for the inspector
    LocalText meaning;
    LocalText layoutEffect;
    /// One kind an argument, in the order of the call. A fixed array of iOS (two colours, three
    /// pictures, four radii) counts as that many arguments, and so do Android's four radii.
    /// As JSON: Color `"#AARRGGBB"`; Gravity and Enum the number of `values`; TextList one array of
    /// strings; Font a size in pt (iOS) or the name of a font; Image a resource or file name; Frame
    /// an object with the numbers `x y width height`.
    QList<ArgumentKind> arguments;
    QString unit; ///< dp, px, sp, pt, argb, bool, text, resource …
    /// One value an argument; null: nothing is set; empty list: the SDK does not say.
    QList<QJsonValue> defaultValue;
    std::optional<double> minimum;
    std::optional<double> maximum;
    QList<EnumValue> values;
    SdkVersion since;
    DragInfo drag;
    QString pairedAttribute; ///< `setLogBtnOffsetY_B` beside `setLogBtnOffsetY`
    QString counterpart;     ///< the name on the other platform, where there is one
    Evidence evidence = Evidence::Unknown;
    LocalText note;
};

/// All attributes of both platforms in the order of the tables.
class AttributeTable
{
public:
    static Result<AttributeTable> open();
    explicit AttributeTable(QList<Attribute> attributes, QList<SdkVersion> androidVersions = {},
                            QList<SdkVersion> iosVersions = {});

    const QList<Attribute> &attributes() const { return m_attributes; }
    /// Every attribute of \p platform, or those of one element. The label inside the button and the
    /// text inside the agreement row have those of their container.
    QList<const Attribute *> attributesOf(Platform platform, const QString &element = {}) const;
    const Attribute *find(Platform platform, const QString &id) const;
    /// Every SDK version that the table knows or names, ascending.
    const QList<SdkVersion> &versions(Platform platform) const { return of(platform).versions; }
    /// What the SDK takes for the attributes of \p platform that a page does not set.
    const ValueIndex &defaults(Platform platform) const { return *of(platform).defaults; }

private:
    struct Rows
    {
        QHash<QString, qsizetype> places;
        QList<SdkVersion> versions;
        std::shared_ptr<const ValueIndex> defaults;
    };

    Rows rowsOf(Platform platform, QList<SdkVersion> versions) const;
    const Rows &of(Platform platform) const
    {
        return platform == Platform::Android ? m_android : m_ios;
    }

    QList<Attribute> m_attributes;
    Rows m_android;
    Rows m_ios;
};

/// The groups of the inspector in their order, with their words.
const QList<std::pair<QString, LocalText>> &attributeGroups();

} // namespace numauth::consent
