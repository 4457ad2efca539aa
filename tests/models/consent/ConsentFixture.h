#pragma once

#include "models/consent/PageMatrix.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace numauth::consent {

/// The real tables, opened once a test class.
inline std::shared_ptr<const ConsentTables> openTables()
{
    auto tables = ConsentTables::open();
    if (!tables)
        qFatal("%s", qPrintable(tables.error().message));
    return *tables;
}

/// A plain phone of 1080 × 2340 px at 3 px per dp without a system bar at the bottom.
inline Device plainDevice()
{
    Device device;
    device.id = QStringLiteral("plain");
    device.maker = QStringLiteral("Test");
    device.model = QStringLiteral("Phone");
    device.year = 2022;
    device.widthPx = 1080;
    device.heightPx = 2340;
    device.density = 3.0;
    device.statusBar = 24;
    device.evidence = Evidence::Documented;
    return device;
}

inline CellState debugState()
{
    CellState state;
    state.sdk = *SdkVersion::parse(QStringLiteral("2.14.23"));
    return state;
}

/// A legal page: everything has a place of its own.
inline ConsentPage legalPage()
{
    ConsentPage page;
    const auto set = [&page](const char *id, int value) {
        page.attributes.insert(QLatin1StringView(id), QJsonArray{value});
    };
    set("setLogoOffsetY", 20);
    set("setSloganOffsetY", 180);
    set("setNumFieldOffsetY", 130);
    set("setLogBtnOffsetY", 240);
    set("setSwitchOffsetY", 310);
    set("setPrivacyOffsetY_B", 40);
    return page;
}

inline bool hasRule(const QList<PageFinding> &findings, const char *rule)
{
    return std::ranges::any_of(findings, [rule](const PageFinding &found) {
        return found.finding.ruleId == QLatin1StringView(rule);
    });
}

} // namespace numauth::consent
