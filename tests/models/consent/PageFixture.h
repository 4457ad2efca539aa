#pragma once

#include "models/consent/LayoutEngine.h"
#include "models/consent/PageRules.h"

#include <QJsonArray>
#include <QString>

#include <initializer_list>
#include <memory>
#include <utility>

namespace numauth::consent {

/// The product's tables, opened once.
inline const ConsentTables &productTables()
{
    static const auto tables = ConsentTables::open();
    if (!tables)
        qFatal("%s", qPrintable(tables.error().message));
    return **tables;
}

/// An Android page with these values, one argument each.
inline ConsentPage pageWith(std::initializer_list<std::pair<const char *, QJsonValue>> values)
{
    ConsentPage page;
    for (const auto &[id, value] : values)
        page.attributes.insert(QString::fromLatin1(id), QJsonArray({value}));
    return page;
}

/// A value that only the app can know.
inline QJsonValue expression(const char *text)
{
    return QJsonObject{{QStringLiteral("expr"), QString::fromLatin1(text)}};
}

/// 1080 × 2340 px at 3.0 (360 × 780 dp), status bar 24 dp, gestures 16 dp, no cut-out.
inline Device plainDevice()
{
    Device device;
    device.id = QStringLiteral("plain");
    device.kind = QStringLiteral("phone");
    device.year = 2021;
    device.widthPx = 1080;
    device.heightPx = 2340;
    device.density = 3.0;
    device.statusBar = 24;
    device.navigationBarGesture = 16;
    device.navigationBarButtons = 48;
    device.cutout = QStringLiteral("none");
    return device;
}

/// China Mobile, portrait, debug build, SDK 2.14.23.
inline CellState plainState()
{
    CellState state;
    state.sdk = SdkVersion{{2, 14, 23, 0}};
    return state;
}

inline QList<PageFinding> findingsOf(const ConsentPage &page, const Device &device = plainDevice(),
                                     const CellState &state = plainState())
{
    return checkLayout(page, layOut(page, device, state, productTables()), productTables());
}

/// The finding of \p ruleId about \p subject (and \p other, unless empty); none is nullptr.
inline const PageFinding *findingOf(const QList<PageFinding> &findings, const char *ruleId,
                                    const char *subject, const char *other = "")
{
    for (const PageFinding &found : findings) {
        const bool isOther = *other == '\0' || found.finding.other == QLatin1StringView(other);
        if (found.finding.ruleId == QLatin1StringView(ruleId) &&
            found.finding.subject == QLatin1StringView(subject) && isOther)
            return &found;
    }
    return nullptr;
}

} // namespace numauth::consent
