#include "models/consent/capture/ViewNames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace numauth::consent {

namespace {

using Test = std::function<bool(const DumpNode &)>;

int indexOf(const DeviceDump &dump, const Test &test)
{
    const auto found = std::ranges::find_if(dump.nodes, test);
    return found == dump.nodes.end() ? -1 : static_cast<int>(found - dump.nodes.begin());
}

int firstInside(const DeviceDump &dump, int ancestor, const Test &test, int besides = -1)
{
    for (int index = ancestor + 1; index < dump.nodes.size(); ++index) {
        const bool isThere = dump.isInside(index, ancestor) &&
                             (besides < 0 || (index != besides && !dump.isInside(index, besides)));
        if (isThere && test(dump.nodes.at(index)))
            return index;
    }
    return -1;
}

bool isText(const DumpNode &node)
{
    return node.type.endsWith(QLatin1StringView("TextView")) && !node.text.isEmpty();
}

void put(ViewNodes &views, const char *id, int node)
{
    if (node >= 0)
        views.insert(QLatin1StringView(id), node);
}

/// Children of \p body without an id of the SDK: the slogan by its words, the logo as the first
/// picture.
void addDecorations(const DeviceDump &dump, int body, ViewNodes &views)
{
    for (int index = body + 1; index < dump.nodes.size(); ++index) {
        const DumpNode &node = dump.nodes.at(index);
        if (node.parent != body || !node.id.isEmpty())
            continue;
        if (isText(node) && node.text.contains(QStringLiteral("提供认证")))
            views.insert(QStringLiteral("slogan"), index);
        else if (node.type.endsWith(QLatin1StringView("ImageView")) &&
                 !views.contains(QStringLiteral("logo")))
            views.insert(QStringLiteral("logo"), index);
    }
}

bool isOfType(const DumpNode &node, const char *type)
{
    return node.type == QLatin1StringView("XCUIElementType") + QLatin1StringView(type);
}

/// `138****0001`, whatever stands for the hidden digits.
bool isMaskedNumber(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*1\\d{2}\\s?[*•xX＊]{4}\\s?\\d{4}\\s*$"));
    return pattern.match(text).hasMatch();
}

bool saysLogin(const QString &text)
{
    return text.contains(QStringLiteral("登录")) || text.contains(QStringLiteral("注册"));
}

bool isAgreement(const DumpNode &node)
{
    return node.text.contains(QStringLiteral("同意")) &&
           (node.text.contains(QStringLiteral("条款")) ||
            node.text.contains(QStringLiteral("协议")));
}

/// The widest button whose words are those of a login.
int iosLoginButton(const DeviceDump &dump)
{
    int best = -1;
    for (int index = 0; index < dump.nodes.size(); ++index) {
        const DumpNode &node = dump.nodes.at(index);
        if (isOfType(node, "Button") && saysLogin(node.text) &&
            (best < 0 || node.bounds.width() > dump.nodes.at(best).bounds.width()))
            best = index;
    }
    return best;
}

int iosCheckbox(const DeviceDump &dump, const DumpNode &agreement)
{
    return indexOf(dump, [&](const DumpNode &node) {
        const bool isSmall = node.bounds.width() <= 44 && node.bounds.height() <= 44;
        const bool isBeside = node.bounds.right() <= agreement.bounds.left() + 8 &&
                              node.bounds.bottom() >= agreement.bounds.top() &&
                              node.bounds.top() <= agreement.bounds.bottom();
        return isOfType(node, "Button") && isSmall && isBeside;
    });
}

} // namespace

ViewNodes androidViews(const DeviceDump &dump)
{
    static constexpr std::array<std::pair<const char *, const char *>, 8> ids{{
        {"authsdk_title_view", "navigationBar"},
        {"authsdk_number_view", "numberMask"},
        {"authsdk_login_view", "loginButton"},
        {"authsdk_switch_view", "switchAccount"},
        {"authsdk_protocol_view", "privacy"},
        {"authsdk_checkbox_view", "checkbox"},
        {"statusBarBackground", "statusBar"},
        {"navigationBarBackground", "systemNavigationBar"},
    }};
    ViewNodes views;
    for (const auto &[resource, id] : ids)
        put(views, id, indexOf(dump, [name = QLatin1StringView(resource)](const DumpNode &node) {
                return node.id == name;
            }));
    const int button = views.value(QStringLiteral("loginButton"), -1);
    if (button >= 0)
        put(views, "loginLabel", firstInside(dump, button, isText));
    const int privacy = views.value(QStringLiteral("privacy"), -1);
    if (privacy >= 0)
        put(views, "privacyText",
            firstInside(dump, privacy, isText, views.value(QStringLiteral("checkbox"), -1)));
    const int body = button >= 0 ? dump.nodes.at(button).parent : -1;
    if (body < 0)
        return views;
    views.insert(QStringLiteral("body"), body);
    const int mask = views.value(QStringLiteral("numberMask"), -1);
    if (mask >= 0 && dump.nodes.at(mask).parent != body &&
        dump.isInside(dump.nodes.at(mask).parent, body))
        put(views, "numberRow", dump.nodes.at(mask).parent);
    put(views, "page", dump.nodes.at(body).parent);
    addDecorations(dump, body, views);
    return views;
}

ViewNodes iosViews(const DeviceDump &dump)
{
    ViewNodes views;
    put(views, "numberMask",
        indexOf(dump, [](const DumpNode &node) { return isMaskedNumber(node.text); }));
    put(views, "loginButton", iosLoginButton(dump));
    put(views, "slogan", indexOf(dump, [](const DumpNode &node) {
            return isOfType(node, "StaticText") && node.text.contains(QStringLiteral("提供认证"));
        }));
    put(views, "switchAccount", indexOf(dump, [](const DumpNode &node) {
            return isOfType(node, "Button") && !saysLogin(node.text) &&
                   (node.text.contains(QStringLiteral("切换")) ||
                    node.text.contains(QStringLiteral("其他")));
        }));
    const int agreement = indexOf(dump, isAgreement);
    put(views, "privacy", agreement);
    if (agreement >= 0)
        put(views, "checkbox", iosCheckbox(dump, dump.nodes.at(agreement)));
    put(views, "navigationBar",
        indexOf(dump, [](const DumpNode &node) { return isOfType(node, "NavigationBar"); }));
    return views;
}

ViewNodes namedViews(const DeviceDump &dump)
{
    ViewNodes views;
    for (int index = 0; index < dump.nodes.size(); ++index) {
        if (!views.contains(dump.nodes.at(index).id))
            views.insert(dump.nodes.at(index).id, index);
    }
    return views;
}

} // namespace numauth::consent
