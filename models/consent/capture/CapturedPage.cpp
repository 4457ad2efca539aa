#include "models/consent/capture/CapturedPage.h"

#include "models/consent/IosRules.h"
#include "models/consent/OverlapRules.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/capture/ViewNames.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr double titleBarDp = 50;
constexpr std::array neededIds{"numberMask", "loginButton", "privacy"};

/// Where an element of a list of frames hangs, as the SDK's tree has it.
QString parentOf(const QString &id)
{
    if (id == QLatin1StringView("loginLabel"))
        return QStringLiteral("loginButton");
    if (id == QLatin1StringView("privacyText") || id == QLatin1StringView("checkbox"))
        return QStringLiteral("privacy");
    if (id == QLatin1StringView("navigationTitle") || id == QLatin1StringView("closeButton"))
        return QStringLiteral("navigationBar");
    return {};
}

class Recognition
{
public:
    Recognition(const DeviceDump &dump, double density, const CellState &state) : m_dump(dump)
    {
        m_layout.state = state;
        m_layout.platform = dump.platform;
        m_layout.density = density;
        m_layout.screen = dump.screen.toSize();
        m_layout.window = QRect(QPoint(), m_layout.screen);
        const bool isNamed = dump.nodes.first().type.isEmpty();
        m_views = isNamed                          ? namedViews(dump)
                  : dump.platform == Platform::Ios ? iosViews(dump)
                                                   : androidViews(dump);
    }

    bool hasAny() const
    {
        return std::ranges::any_of(
            neededIds, [this](const char *id) { return m_views.contains(QLatin1StringView(id)); });
    }

    PageLayout run()
    {
        for (auto view = m_views.constBegin(); view != m_views.constEnd(); ++view)
            m_ids.insert(view.value(), view.key());
        for (int node = 0; node < m_dump.nodes.size(); ++node)
            add(node);
        for (Element &element : m_layout.elements) {
            if (element.parent < 0 && !parentOf(element.id).isEmpty())
                adopt(element);
        }
        if (const Element *body = m_layout.find(QStringLiteral("body")))
            m_layout.contentTop = body->rect.top();
        return std::move(m_layout);
    }

private:
    void add(int node)
    {
        const DumpNode &from = m_dump.nodes.at(node);
        Element element;
        element.id = idOf(node);
        element.parent = from.parent;
        element.rect = from.bounds.toAlignedRect();
        element.visibleRect = element.rect & QRect(QPoint(), m_layout.screen);
        element.isVisible = from.isVisible;
        element.text = from.text;
        element.lines = {from.text};
        element.z = node;
        element.positionEvidence = element.sizeEvidence = Evidence::DeviceTested;
        element.earliestTop = element.latestTop = element.rect.top();
        // The system draws its bars' backgrounds: they are in the tree, whatever their colour.
        if (element.id == QLatin1StringView("statusBar") ||
            element.id == QLatin1StringView("systemNavigationBar"))
            element.background = Argb{0xff000000u};
        m_layout.elements << element;
    }

    /// The app's own views are those that neither are the SDK's nor hold or stand in one.
    QString idOf(int node)
    {
        if (m_ids.contains(node))
            return m_ids.value(node);
        const DumpNode &view = m_dump.nodes.at(node);
        const QString name = view.id.isEmpty() ? view.type.section(QLatin1Char('.'), -1) : view.id;
        const int parent = view.parent;
        const bool isNested = parent >= 0 && !isFrame(parent) && !m_ancestors.contains(parent);
        if (isNested || holdsViews(node))
            return QStringLiteral("view:") + name;
        const int number = ++m_names[name];
        return QStringLiteral("custom:") + name +
               (number > 1 ? QLatin1Char('#') + QString::number(number) : QString());
    }

    bool isFrame(int node) const
    {
        const QString id = m_ids.value(node);
        return id == QLatin1StringView("page") || id == QLatin1StringView("body") ||
               id == QLatin1StringView("numberRow") || id == QLatin1StringView("navigationBar");
    }

    bool holdsViews(int node)
    {
        const bool holds =
            std::ranges::any_of(m_views, [&](int view) { return m_dump.isInside(view, node); });
        if (holds)
            m_ancestors.insert(node);
        return holds;
    }

    void adopt(Element &element)
    {
        for (int index = 0; index < m_layout.elements.size(); ++index) {
            if (m_layout.elements.at(index).id == parentOf(element.id))
                element.parent = index;
        }
    }

    const DeviceDump &m_dump;
    ViewNodes m_views;
    QHash<int, QString> m_ids;
    QHash<QString, int> m_names;
    QSet<int> m_ancestors;
    PageLayout m_layout;
};

QList<LocalText> blindSpots(const DeviceDump &dump)
{
    QList<LocalText> blind{
        {QStringLiteral("未检查文字颜色、对比度和不透明度：转储里没有颜色"),
         QStringLiteral("not checked: text colours, contrast and alpha, because a dump holds no "
                        "colours")}};
    if (dump.platform == Platform::Android)
        blind << LocalText{
            QStringLiteral("未检查裁切：转储只给出每个控件露出来的部分"),
            QStringLiteral("not checked: clipping, because a dump holds only the part of a view "
                           "that shows")};
    return blind;
}

PageFinding missing(const char *id, const CapturedPage &page, const ConsentTables &tables)
{
    Finding finding = makeFinding(tables.rules, QStringLiteral("consent.dump-missing"),
                                  {elementLabel(QLatin1StringView(id))});
    finding.subject = QLatin1StringView(id);
    finding.place.element = finding.subject;
    return {finding, Verdict::CannotTell, QRect(), page.layout.density};
}

QList<PageFinding> checkBounds(const CapturedPage &page, const ConsentTables &tables)
{
    if (page.layout.platform == Platform::Ios) {
        ConsentPage nothingSet;
        nothingSet.platform = Platform::Ios;
        return checkIosPage(PreparedPage(nothingSet, tables), page.layout);
    }
    QList<PageFinding> findings = checkProtectedElements(page.layout, tables);
    return findings + checkRowOverlaps(page.layout, findings, tables);
}

} // namespace

std::optional<double> densityFromTitleBar(const DeviceDump &dump)
{
    const auto bar =
        std::ranges::find(dump.nodes, QStringLiteral("authsdk_title_view"), &DumpNode::id);
    if (dump.platform != Platform::Android || bar == dump.nodes.end())
        return std::nullopt;
    const double density = bar->bounds.height() / titleBarDp;
    return density >= 0.5 && density <= 10 ? std::optional(density) : std::nullopt;
}

Result<CapturedPage> CapturedPage::recognise(const DeviceDump &dump, double density,
                                             const CellState &state)
{
    Recognition recognition(dump, density, state);
    if (!recognition.hasAny())
        return Error{Error::Code::Malformed,
                     tr("There is no consent page in this dump: neither number, login button nor "
                        "agreement. Open the page on the device and dump it again.")};
    CapturedPage page;
    page.layout = recognition.run();
    page.notChecked = blindSpots(dump);
    return page;
}

QList<PageFinding> checkCaptured(const CapturedPage &page, const ConsentTables &tables)
{
    QList<PageFinding> findings = checkBounds(page, tables);
    for (PageFinding &found : findings)
        found.finding.place.element = found.finding.subject;
    for (const char *id : neededIds) {
        if (!page.layout.find(QLatin1StringView(id)))
            findings << missing(id, page, tables);
    }
    return findings;
}

double Deviation::largest() const
{
    return std::max({std::abs(left), std::abs(top), std::abs(width), std::abs(height)});
}

QList<Deviation> deviations(const PageLayout &measured, const PageLayout &computed)
{
    QList<Deviation> all;
    for (const Element &element : computed.elements) {
        const Element *seen = measured.find(element.id);
        if (!seen || isContainerElement(element.id))
            continue;
        const auto difference = [&](int there, int here) {
            return measured.toDp(there) - computed.toDp(here);
        };
        all << Deviation{element.id,
                         difference(seen->rect.left(), element.rect.left()),
                         difference(seen->rect.top(), element.rect.top()),
                         difference(seen->rect.width(), element.rect.width()),
                         difference(seen->rect.height(), element.rect.height()),
                         std::max(element.positionEvidence, element.sizeEvidence)};
    }
    return all;
}

} // namespace numauth::consent
