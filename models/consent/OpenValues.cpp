#include "models/consent/OpenValues.h"

#include "models/consent/code/Literal.h"

#include <algorithm>
#include <array>

namespace numauth::consent {

namespace {

template<size_t Size>
bool isOneOf(const std::array<const char *, Size> &names, const QString &name)
{
    return std::ranges::any_of(
        names, [&name](const char *entry) { return name == QLatin1StringView(entry); });
}

constexpr std::array testedElements{"numberMask", "loginButton", "switchAccount", "privacy",
                                    "checkbox"};
constexpr std::array geometryGroups{"position", "size", "text", "order"};
constexpr std::array testedColors{"setNumberColor", "setLogBtnTextColor",
                                  "setLogBtnTextColorStateList", "setAppPrivacyColor"};
constexpr std::array hiders{"setSwitchAccHidden", "setCheckboxHidden", "changeBtnIsHidden",
                            "checkBoxIsHidden"};
/// Code that adds views which only the running app knows.
constexpr std::array viewAdders{"customViewBlock"};
constexpr std::array frameAttributes{"setStatusBarHidden",
                                     "setStatusBarUIFlag",
                                     "setBottomNavColor",
                                     "setDialogWidth",
                                     "setDialogHeight",
                                     "setDialogBottom",
                                     "navIsHidden",
                                     "alertBarIsHidden",
                                     "prefersStatusBarHidden",
                                     "supportedInterfaceOrientations"};

/// The second argument of an agreement is its address, that of a colour pair the links' colour:
/// neither decides anything.
bool isFirstOpen(const QJsonArray &arguments)
{
    return isExpression(arguments.at(0));
}

bool isOwnFont(const QString &id, const QJsonArray &arguments)
{
    return id.startsWith(QLatin1StringView("use")) &&
           id.endsWith(QLatin1StringView("FontAndPath")) && arguments.at(0).toBool();
}

} // namespace

bool isDecidedBy(const Attribute &attribute, const QJsonArray &arguments)
{
    if (!isFirstOpen(arguments) && !isOwnFont(attribute.id, arguments))
        return false;
    // A frame block is worked out for each cell, where it says what it leaves open.
    if (attribute.arguments.value(0) == ArgumentKind::Frame)
        return false;
    if (isOneOf(frameAttributes, attribute.id) || isOneOf(testedColors, attribute.id) ||
        isOneOf(hiders, attribute.id) || isOneOf(viewAdders, attribute.id))
        return true;
    return isOneOf(testedElements, attribute.element) && isOneOf(geometryGroups, attribute.group);
}

OpenValues::OpenValues(const ConsentPage &page, const AttributeTable &table)
{
    for (auto entry = page.attributes.constBegin(); entry != page.attributes.constEnd(); ++entry) {
        const QJsonArray &arguments = entry.value();
        if (!isFirstOpen(arguments) && !isOwnFont(entry.key(), arguments))
            continue;
        const Attribute *attribute = table.find(page.platform, entry.key());
        if (!attribute)
            continue;
        if (isOneOf(frameAttributes, attribute->id))
            m_frame = attribute->id;
        else if (attribute->group == QLatin1StringView("size"))
            m_sizes.insert(attribute->element, attribute->id);
        else if (attribute->group == QLatin1StringView("text") ||
                 attribute->group == QLatin1StringView("order") || isOneOf(hiders, attribute->id))
            m_texts.insert(attribute->element, attribute->id);
    }
}

} // namespace numauth::consent
