#include "ui/widgets/Theme.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

namespace {

const Theme lightTheme{
    .desk = 0xE9ECF0,
    .chrome = 0xF5F6F8,
    .surface = 0xFFFFFF,
    .input = 0xFFFFFF,
    .raised = 0xFFFFFF,
    .hover = 0xEEF1F5,
    .selected = 0xE1ECFC,
    .border = 0xDDE1E7,
    .borderStrong = 0x757E8D,
    .text = 0x1B1F26,
    .muted = 0x586172,
    .accent = 0x1F5FD0,
    .onAccent = 0xFFFFFF,
    .refuse = 0xBF2626,
    .refuseGround = 0xFDECEB,
    .warn = 0x8A5600,
    .warnGround = 0xFFF3D9,
    .ok = 0x17703E,
    .okGround = 0xE5F4EA,
    .unknown = 0x635B80,
    .unknownGround = 0xEFEDF5,
    .guide = 0x0B7F8E,
    .snap = 0xC2257F,
    .overlap = 0xD62828,
    .codeKey = 0x1F5FD0,
    .codeString = 0x17703E,
    .codeNumber = 0x8A5600,
    .codeComment = 0x5C6574,
    .codeCall = 0x6A3FA0,
    .isDark = false,
};

const Theme darkTheme{
    .desk = 0x101215,
    .chrome = 0x1A1D22,
    .surface = 0x20242A,
    .input = 0x181B20,
    .raised = 0x2A2F37,
    .hover = 0x2B3038,
    .selected = 0x22385C,
    .border = 0x363C46,
    .borderStrong = 0x7B8494,
    .text = 0xE7EAEF,
    .muted = 0xA5ADBA,
    .accent = 0x7FACFF,
    .onAccent = 0x0F1B30,
    .refuse = 0xFF8C82,
    .refuseGround = 0x40211F,
    .warn = 0xF0B94F,
    .warnGround = 0x372C14,
    .ok = 0x6FCB91,
    .okGround = 0x18301F,
    .unknown = 0xBBB2DC,
    .unknownGround = 0x2C293A,
    .guide = 0x3CC3D2,
    .snap = 0xFF7AD1,
    .overlap = 0xFF6B60,
    .codeKey = 0x7FACFF,
    .codeString = 0x8FD6A6,
    .codeNumber = 0xF0B94F,
    .codeComment = 0x9BA4B3,
    .codeCall = 0xC6A8F2,
    .isDark = true,
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

const Theme &Theme::light()
{
    return lightTheme;
}

const Theme &Theme::dark()
{
    return darkTheme;
}

const Theme &Theme::of(const QPalette &palette)
{
    // Style sheets change Window and Text of single widgets; nothing changes Dark.
    const QColor edge = palette.color(QPalette::Active, QPalette::Dark);
    if (edge == lightTheme.borderStrong)
        return lightTheme;
    if (edge == darkTheme.borderStrong)
        return darkTheme;
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    return isDark ? darkTheme : lightTheme;
}

const Theme &Theme::of(const QWidget *widget)
{
    return of(widget ? widget->palette() : QGuiApplication::palette());
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, chrome);
    palette.setColor(QPalette::Base, input);
    palette.setColor(QPalette::AlternateBase, surface);
    palette.setColor(QPalette::Button, surface);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, muted);
    }
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, hover);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, borderStrong);
    palette.setColor(QPalette::Shadow, desk);
    palette.setColor(QPalette::ToolTipBase, raised);
    return palette;
}

const QColor &Theme::colour(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Refuses:
        return refuse;
    case Verdict::NonCompliant:
        return warn;
    case Verdict::CannotTell:
        return unknown;
    case Verdict::Ok:
        return ok;
    case Verdict::Information:
        break;
    }
    return muted;
}

const QColor &Theme::ground(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Refuses:
        return refuseGround;
    case Verdict::NonCompliant:
        return warnGround;
    case Verdict::CannotTell:
        return unknownGround;
    case Verdict::Ok:
        return okGround;
    case Verdict::Information:
        break;
    }
    return hover;
}

QList<Theme::Token> Theme::tokens() const
{
    return {{"desk", desk},
            {"chrome", chrome},
            {"surface", surface},
            {"input", input},
            {"raised", raised},
            {"hover", hover},
            {"selected", selected},
            {"border", border},
            {"borderStrong", borderStrong},
            {"text", text},
            {"muted", muted},
            {"accent", accent},
            {"onAccent", onAccent},
            {"refuse", refuse},
            {"refuseGround", refuseGround},
            {"warn", warn},
            {"warnGround", warnGround},
            {"ok", ok},
            {"okGround", okGround},
            {"unknown", unknown},
            {"unknownGround", unknownGround},
            {"guide", guide},
            {"snap", snap},
            {"overlap", overlap},
            {"codeKey", codeKey},
            {"codeString", codeString},
            {"codeNumber", codeNumber},
            {"codeComment", codeComment},
            {"codeCall", codeCall}};
}

QString Theme::fillIn(const QString &sheet) const
{
    QString filled = sheet;
    for (const Token &token : tokens())
        filled.replace(QLatin1Char('@') + QLatin1StringView(token.name) + QLatin1Char('@'),
                       token.colour.name());
    return filled;
}

double contrast(const QColor &first, const QColor &second)
{
    const auto [low, high] = std::minmax({luminance(first), luminance(second)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace numauth::ui
