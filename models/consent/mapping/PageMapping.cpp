#include "models/consent/mapping/PageMapping.h"

#include "models/consent/code/Literal.h"
#include "models/consent/mapping/FrameReading.h"
#include "models/consent/mapping/FrameWriting.h"
#include "models/consent/mapping/ValueMapping.h"
#include "models/consent/mapping/ViewMapping.h"

#include <QSet>

#include <algorithm>

namespace numauth::consent {

namespace {

using Kind = MappingLoss::Kind;

LocalText otherPlaceWins(const QString &name)
{
    return LocalText{QStringLiteral("由 %1 决定位置"), QStringLiteral("%1 decides the place")}.arg(
        QStringList{name});
}

LocalText noPopup()
{
    return {QStringLiteral("没有宽高，SDK 不当它是弹窗"),
            QStringLiteral("without width and height the SDK takes the page for no pop-up")};
}

LocalText staysWithPlatform()
{
    return {QStringLiteral("只对原平台的结论有效"),
            QStringLiteral("it belongs to the verdicts of the other platform")};
}

LocalText staysWithSource()
{
    return {QStringLiteral("是原平台代码里没看懂的行"),
            QStringLiteral("these are lines of the other platform's code")};
}

class Mapper
{
public:
    Mapper(const ConsentPage &page, const AttributeTable &table, const PlatformMap &map)
        : m_page(page), m_table(table), m_map(map), m_target(otherPlatform(page.platform))
    {
    }

    MappedPage run()
    {
        m_result.page.platform = m_target;
        m_result.page.name = m_page.name;
        m_result.page.guides = m_page.guides;
        m_result.page.unknown = m_page.unknown;
        if (m_target == Platform::Ios)
            writeFrames();
        else
            readFrames();
        mapJoins();
        for (const Attribute *attribute : m_table.attributesOf(m_page.platform))
            mapAttribute(*attribute);
        loseUnknownNames();
        mapViews(m_page, m_result);
        loseMembers();
        std::ranges::stable_sort(m_result.losses, {}, &MappingLoss::kind);
        return std::move(m_result);
    }

private:
    bool isLeft(const QString &name) const { return m_page.isSet(name) && !m_done.contains(name); }

    bool isCode(const QString &name) const
    {
        return std::ranges::any_of(m_page.attributes.value(name),
                                   [](const QJsonValue &value) { return isExpression(value); });
    }

    std::optional<double> number(const QString &name) const
    {
        const QJsonValue value = m_page.attributes.value(name).first();
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }

    bool isOn(const QString &name) const { return m_page.attributes.value(name).first().toBool(); }

    double usualMargin(const FramePart &part) const
    {
        const Attribute *margin = m_table.find(Platform::Android, part.margin);
        return margin && !margin->defaultValue.isEmpty() ? margin->defaultValue.first().toDouble()
                                                         : 0;
    }

    void lose(Kind kind, const QString &name, const LocalText &reason)
    {
        m_done.insert(name);
        m_result.losses << MappingLoss{kind, name, m_page.attributes.value(name), reason};
    }

    void carry(const QStringList &from, const QString &to, const QJsonArray &value)
    {
        for (const QString &name : from)
            m_done.insert(name);
        m_result.page.attributes.insert(to, value);
        m_result.carried << MappedValue{from, to, value};
    }

    /// Those of \p names that the page sets to values of \p types; the others are lost.
    QStringList valuesAmong(const QStringList &names, const QList<QJsonValue::Type> &types)
    {
        QStringList set;
        for (const QString &name : names) {
            const QJsonValue value = m_page.attributes.value(name).first();
            const bool isUnset = value.isNull() || value.isUndefined();
            if (isLeft(name) && isCode(name))
                lose(Kind::LeftOut, name, onlyCode());
            else if (isLeft(name) && !isUnset && !types.contains(value.type()))
                lose(Kind::LeftOut, name, unlikeValue());
            else if (isLeft(name))
                set << name;
        }
        return set;
    }

    void writeFrames()
    {
        const NumberOf set = [this](const QString &name) { return number(name); };
        for (const FramePart &part : m_map.frames) {
            const QStringList names = valuesAmong(part.androidNames(), {QJsonValue::Double});
            const bool isTwice = number(part.top).value_or(-1) >= 0 && names.contains(part.bottom);
            if (isTwice)
                lose(Kind::LeftOut, part.bottom, otherPlaceWins(part.top));
            carryBlock(names, part.block, frameOf(part, set, usualMargin(part)));
        }
        for (const BoxPart &part : m_map.boxes) {
            const QStringList names =
                valuesAmong(part.androidNames(), {QJsonValue::Double, QJsonValue::Bool});
            const bool isWindow = !part.atBottom.isEmpty();
            const QJsonObject block =
                frameOf(part, set, isOn(part.atBottom),
                        isWindow ? QStringLiteral("screenSize") : QStringLiteral("superViewSize"));
            m_isPopup = m_isPopup || (isWindow && !block.isEmpty());
            if (block.isEmpty() && isWindow) {
                for (const QString &name : names)
                    lose(Kind::LeftOut, name, noPopup());
            } else {
                carryBlock(names, part.block, block);
            }
        }
    }

    void carryBlock(const QStringList &names, const QString &block, const QJsonObject &frame)
    {
        if (!frame.isEmpty())
            return carry(names, block, {frame});
        // They say what the SDK does by itself: -1, no shift, in the middle.
        for (const QString &name : names)
            m_done.insert(name);
        if (!names.isEmpty())
            m_result.carried << MappedValue{names, block, {}};
    }

    void readFrames()
    {
        for (const FramePart &part : m_map.frames) {
            const auto read = readBlock(part.block, [&](const FrameBlock &block) {
                return offsetsOf(part, block, usualMargin(part));
            });
            for (const QString &name : part.replaces) {
                if (read && isLeft(name))
                    lose(Kind::LeftOut, name, otherPlaceWins(part.block));
            }
        }
        for (const BoxPart &part : m_map.boxes) {
            const bool isWindow = !part.atBottom.isEmpty();
            const auto read = readBlock(
                part.block, [&](const FrameBlock &block) { return offsetsOf(part, block); });
            m_isPopup = m_isPopup || (isWindow && read);
        }
    }

    template<class Read>
    bool readBlock(const QString &name, const Read &read)
    {
        if (!m_page.isSet(name))
            return false;
        const FrameBlock block = FrameBlock::read(m_page.attributes.value(name));
        const std::optional<ReadFrame> offsets =
            block.isSet() ? read(block) : std::optional(ReadFrame{});
        if (!offsets) {
            lose(Kind::LeftOut, name, onlyCode());
            return true;
        }
        m_done.insert(name);
        for (auto value = offsets->values.begin(); value != offsets->values.end(); ++value)
            carry({name}, value.key(), {value.value()});
        for (const LocalText &change : offsets->changes)
            lose(Kind::Changed, name, change);
        return true;
    }

    void mapJoins()
    {
        for (const JoinedPart &join : m_map.joins) {
            if (m_target == Platform::Ios)
                joinValues(join);
            else
                splitValue(join);
        }
    }

    static QList<QJsonValue::Type> typesOf(const JoinedPart &join)
    {
        return {join.isSame ? QJsonValue::Double : QJsonValue::String};
    }

    void joinValues(const JoinedPart &join)
    {
        const QStringList names = valuesAmong(join.parts, typesOf(join));
        if (names.isEmpty())
            return;
        QJsonArray values;
        for (const QString &name : join.parts)
            values << m_page.attributes.value(name).first();
        const bool isWhole = names.size() == join.parts.size();
        if (join.isSame) {
            const QJsonValue first = m_page.attributes.value(names.first()).first();
            carry(names, join.ios, {first});
            for (const QString &name : names) {
                if (m_page.attributes.value(name).first() != first || !isWhole)
                    lose(Kind::Changed, name,
                         {QStringLiteral("iOS 上宽高相同"),
                          QStringLiteral("on iOS width and height are the same")});
            }
        } else if (isWhole) {
            carry(names, join.ios, values);
        } else {
            for (const QString &name : names)
                lose(Kind::LeftOut, name,
                     {QStringLiteral("iOS 要两种状态的图片一起给"),
                      QStringLiteral("iOS takes the pictures of both states together")});
        }
    }

    void splitValue(const JoinedPart &join)
    {
        if (valuesAmong({join.ios}, typesOf(join)).isEmpty())
            return;
        const QJsonArray values = m_page.attributes.value(join.ios);
        for (qsizetype index = 0; index < join.parts.size(); ++index) {
            const QJsonValue value = join.isSame ? values.first() : values.at(index);
            if (typesOf(join).contains(value.type()))
                carry({join.ios}, join.parts.at(index), {value});
        }
    }

    /// The attribute of the other platform; null where there is none.
    const Attribute *counterpart(const Attribute &attribute) const
    {
        if (m_isPopup) {
            const QString name = m_target == Platform::Ios ? m_map.inPopup.value(attribute.id)
                                                           : m_map.inPopup.key(attribute.id);
            if (!name.isEmpty())
                return m_table.find(m_target, name);
        }
        if (!attribute.counterpart.isEmpty())
            return m_table.find(m_target, attribute.counterpart);
        const QString stands = m_map.spellings.value(attribute.id);
        const Attribute *same = stands.isEmpty() || m_page.isSet(stands)
                                    ? nullptr
                                    : m_table.find(m_page.platform, stands);
        return same ? m_table.find(m_target, same->counterpart) : nullptr;
    }

    void mapAttribute(const Attribute &attribute)
    {
        if (!isLeft(attribute.id))
            return;
        const QJsonArray arguments = m_page.attributes.value(attribute.id);
        const Attribute *to = counterpart(attribute);
        const LocalText reason = m_map.reasons.value(attribute.id, to ? m_map.reasons.value(to->id)
                                                                      : noCounterpart(m_target));
        if (isCode(attribute.id))
            return lose(Kind::LeftOut, attribute.id, onlyCode());
        if (!reason.isEmpty())
            return lose(Kind::LeftOut, attribute.id, reason);
        const ValueMapping mapped = mapValue(attribute, arguments, *to, m_map);
        if (!mapped.value)
            return lose(Kind::LeftOut, attribute.id, mapped.reason);
        carry({attribute.id}, to->id, *mapped.value);
        if (!mapped.reason.isEmpty())
            lose(Kind::Changed, attribute.id, mapped.reason);
    }

    void loseUnknownNames()
    {
        for (const QString &name : m_page.attributes.keys()) {
            if (isLeft(name))
                lose(Kind::LeftOut, name, noCounterpart(m_target));
        }
    }

    void loseMembers()
    {
        if (!m_page.suppressions.isEmpty())
            m_result.losses << MappingLoss{Kind::LeftOut, QStringLiteral("suppressions"),
                                           m_page.suppressions, staysWithPlatform()};
        if (!m_page.notUnderstood.isEmpty())
            m_result.losses << MappingLoss{
                Kind::LeftOut, QStringLiteral("notUnderstood"), {}, staysWithSource()};
    }

    const ConsentPage &m_page;
    const AttributeTable &m_table;
    const PlatformMap &m_map;
    Platform m_target;
    MappedPage m_result;
    QSet<QString> m_done;
    bool m_isPopup = false;
};

} // namespace

Platform otherPlatform(Platform platform)
{
    return platform == Platform::Android ? Platform::Ios : Platform::Android;
}

MappedPage mapPage(const ConsentPage &page, const AttributeTable &table, const PlatformMap &map)
{
    return Mapper(page, table, map).run();
}

} // namespace numauth::consent
