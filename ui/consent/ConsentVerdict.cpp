#include "ui/consent/ConsentVerdict.h"

#include "models/consent/RuleFinding.h"

#include <QCoreApplication>

#include <algorithm>

namespace numauth::ui {

using consent::MatrixCell;
using consent::PageFinding;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(numauth::ui::ConsentVerdict)
};

const PageFinding *worstFinding(const QList<PageFinding> &findings)
{
    const auto worst =
        std::ranges::max_element(findings, [](const PageFinding &a, const PageFinding &b) {
            return a.verdict != b.verdict ? a.verdict < b.verdict
                                          : a.overlapHeightDp() < b.overlapHeightDp();
        });
    return worst == findings.end() ? nullptr : &*worst;
}

} // namespace

BannerText bannerText(const consent::MatrixResult &matrix, const QList<PageFinding> &findings,
                      const consent::CellState &state, qsizetype devices, const QString &ruleSet)
{
    const PageFinding *worst = worstFinding(findings);
    if (!worst)
        return {
            matrix.worst() == consent::Verdict::CannotTell ? Verdict::CannotTell : Verdict::Ok,
            Words::tr("Passes here"),
            Words::tr("No overlap or omission on this device; %1 devices and 3 carriers checked "
                      "by rule set %2.")
                .arg(devices)
                .arg(ruleSet)};
    const QString message = worst->finding.message.text().toHtmlEscaped();
    switch (worst->verdict) {
    case consent::Verdict::Refuses:
        return {Verdict::Refuses, Words::tr("Refused · 600005"),
                Words::tr("%1; a %2 build reports “页面非法修改” when login is tapped.")
                    .arg(message, state.build == consent::Build::Debug
                                      ? QStringLiteral("Debug")
                                      : QStringLiteral("Release"))};
    case consent::Verdict::NonCompliant:
        return {Verdict::NonCompliant, Words::tr("Logs in, but not compliant"),
                Words::tr("%1; the SDK does not refuse it, yet an audit may.").arg(message)};
    case consent::Verdict::CannotTell:
        return {Verdict::CannotTell, Words::tr("Cannot tell"), message + Words::tr(".")};
    case consent::Verdict::Ok:
        break;
    }
    return {};
}

double worstOverlapDp(const MatrixCell &cell)
{
    double worst = 0;
    for (const PageFinding &found : cell.findings) {
        if (found.verdict == cell.verdict)
            worst = std::max(worst, found.overlapHeightDp());
    }
    return worst;
}

QString buttonGapText(const consent::PageLayout &layout)
{
    const consent::Element *button = layout.find(QStringLiteral("loginButton"));
    const consent::Element *agreement = layout.find(QStringLiteral("privacy"));
    if (!button || !agreement || agreement->rect.top() <= button->rect.bottom())
        return {};
    const double gap = layout.toDp(agreement->rect.top() - button->rect.bottom() - 1);
    return Words::tr("Button to agreement: %1 %2")
        .arg(consent::formatDp(gap), unitOf(layout.platform));
}

QString distanceText(const consent::PageLayout &layout, const QList<PageFinding> &findings)
{
    double overlap = 0;
    for (const PageFinding &found : findings) {
        if (found.finding.ruleId.startsWith(QLatin1StringView("consent.overlap")))
            overlap = std::max(overlap, found.overlapHeightDp());
    }
    return overlap > 0
               ? Words::tr("overlap %1 %2").arg(consent::formatDp(overlap), unitOf(layout.platform))
               : buttonGapText(layout);
}

} // namespace numauth::ui
