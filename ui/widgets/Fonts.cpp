#include "ui/widgets/Fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace numauth::ui {

namespace {

const QStringList &hanFamilies()
{
    static const QStringList families{
        QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei UI"),
        QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
        QStringLiteral("WenQuanYi Micro Hei")};
    return families;
}

/// A bare X11 session has no font of its own: fontconfig's generic name stands for whatever came
/// first, so a face drawn for interfaces is preferred where one is installed. Some Latin face must
/// lead: the quotes and apostrophes of a Chinese one are as wide as a Han character.
bool isGeneric(const QString &family)
{
    return family.isEmpty() || family.startsWith(QLatin1StringView("Sans")) ||
           family.startsWith(QLatin1StringView("DejaVu")) ||
           family.startsWith(QLatin1StringView("Mono"), Qt::CaseInsensitive);
}

QStringList installed(const QStringList &wanted)
{
    QStringList all = QFontDatabase::families();
    for (QString &family : all) // "Nimbus Sans [urw]"
        family = family.section(QStringLiteral(" ["), 0, 0);
    QStringList present;
    for (const QString &family : wanted) {
        if (all.contains(family))
            present << family;
    }
    return present;
}

QStringList families(QFontDatabase::SystemFont kind, const QStringList &preferred)
{
    const QString system = QFontDatabase::systemFont(kind).family();
    QStringList list = isGeneric(system) ? installed(preferred) : QStringList();
    if (!isGeneric(system))
        list << system;
    list << installed(hanFamilies());
    if (!list.contains(system))
        list << system;
    return list;
}

/// Desktops have texts of 12 to 15 px; who set more of them needs more here, too.
constexpr double usualPx = 12;
constexpr double largestUsualPx = 15;
constexpr double largestScale = 1.5;

/// Of the texts; read before the program sets a font of its own.
double textScale()
{
    static const double scale = [] {
        const QFont system = QGuiApplication::font();
        const double points = system.pointSizeF();
        const double px = points > 0 ? points * 96 / 72 : system.pixelSize();
        return px > largestUsualPx ? std::min(px / usualPx, largestScale) : 1.0;
    }();
    return scale;
}

QFont fontOf(const QStringList &families, TextSize size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(static_cast<int>(std::lround(static_cast<int>(size) * textScale())));
    font.setWeight(weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace

QFont uiFont(TextSize size, QFont::Weight weight)
{
    static const QStringList list =
        families(QFontDatabase::GeneralFont,
                 {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Open Sans"),
                  QStringLiteral("Cantarell"), QStringLiteral("Liberation Sans"),
                  QStringLiteral("Nimbus Sans"), QStringLiteral("DejaVu Sans")});
    return fontOf(list, size, weight);
}

QFont codeFont(TextSize size, QFont::Weight weight)
{
    static const QStringList list =
        families(QFontDatabase::FixedFont,
                 {QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                  QStringLiteral("DejaVu Sans Mono")});
    QFont font = fontOf(list, size, weight);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

} // namespace numauth::ui
