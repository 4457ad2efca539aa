#include "models/consent/AndroidLayout.h"

#include "models/consent/AgreementText.h"
#include "models/consent/AndroidAlert.h"
#include "models/consent/AndroidWebPage.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/ViewContent.h"

#include <algorithm>
#include <utility>

namespace numauth::consent {

namespace {

// The vendor's demos and sketches leave these gaps; only the login button's 270 dp is stated.
constexpr DefaultTop logoTop{30, 0, 90, Evidence::Unknown};
constexpr DefaultTop sloganTop{140, 90, 210, Evidence::Unknown};
constexpr DefaultTop numberTop{180, 147, 210, Evidence::Unknown};
constexpr DefaultTop loginTop{270, 270, 270, Evidence::Documented};
constexpr DefaultTop switchTop{336, 321, 380, Evidence::Unknown};
constexpr SdkVersion appendedLayers{{2, 13, 12, 0}};

class AndroidLayout : private AndroidAlert
{
public:
    AndroidLayout(const PreparedPage &page, const Device &device, const CellState &state)
        : AndroidAlert(page, device, state)
    {
    }

    PageLayout run(bool isBrief)
    {
        m_layout.isBrief = isBrief;
        if (!m_open.frame().isEmpty())
            m_layout.findings << makeFinding(m_tables.rules,
                                             QStringLiteral("consent.unknown-frame"),
                                             {LocalText::same(m_open.frame())});
        const int root = addContainer(QStringLiteral("page"), -1, m_frame.root);
        addCustomViews(root, CustomView::Layer::Xml, m_frame.root.topLeft());
        addTitleBar(root);
        const int body = addContainer(QStringLiteral("body"), root, m_frame.body);
        addCustomViews(body, CustomView::Layer::Body, m_frame.body.topLeft());
        addLogo(body);
        addSlogan(body);
        addNumber(body);
        addLogin(body);
        addSwitch(body);
        addAgreement(body);
        addSystemBars();
        addAlert();
        clipToParents();
        return std::move(m_layout);
    }

private:
    void addTitleBar(int root)
    {
        if (isOn("setNavHidden"))
            return;
        Element bar;
        bar.id = QStringLiteral("navigationBar");
        bar.parent = root;
        bar.rect = QRect(m_frame.root.left(), m_frame.root.top() + m_frame.titleShift,
                         m_frame.root.width(), px(50));
        bar.background = m_frame.isPopup ? Argb{0} : color("setNavColor");
        const QRect rect = bar.rect;
        const int index = add(std::move(bar));
        addCustomViews(index, CustomView::Layer::TitleBar, rect.topLeft());

        TextBlock block =
            measure(m_values.text(QLatin1StringView("setNavText")),
                    textSize("setNavTextSizeDp", "setNavTextSize"), rect.width() - 2 * px(54));
        Element title = text(QStringLiteral("navigationTitle"), index, std::move(block),
                             color("setNavTextColor"));
        title.rect.moveCenter(rect.center());
        add(std::move(title));
        if (isOn("setNavReturnHidden"))
            return;
        Element close;
        close.id = QStringLiteral("closeButton");
        close.parent = index;
        close.rect.setSize(
            QSize(pxOf("setNavReturnImgWidth", 30), pxOf("setNavReturnImgHeight", 30)));
        close.rect.moveCenter(rect.center());
        if (m_frame.isPopup)
            close.rect.moveRight(rect.right() - px(12));
        else
            close.rect.moveLeft(rect.left() + px(12));
        add(std::move(close));
    }

    void addLogo(int body)
    {
        if (isOn("setLogoHidden"))
            return;
        Element logo;
        logo.id = QStringLiteral("logo");
        logo.parent = body;
        const double width = number("setLogoWidth", 90);
        const double height = number("setLogoHeight", 90);
        const bool isSized = width > 0 && height > 0;
        logo.rect.setSize(QSize(px(isSized ? width : 90), px(isSized ? height : 90)));
        logo.sizeEvidence = isSized ? Evidence::Observed : Evidence::Unknown;
        logo.image = m_values.text(QLatin1StringView("setLogoImgPath"));
        logo.widthAttribute = QStringLiteral("setLogoWidth");
        logo.heightAttribute = QStringLiteral("setLogoHeight");
        placeVertically(logo, {"setLogoOffsetY", "setLogoOffsetY_B"}, logoTop);
        openSize(logo, m_open.sizeOf(logo.id));
        centerHorizontally(logo);
        add(std::move(logo));
    }

    void addSlogan(int body)
    {
        if (isOn("setSloganHidden"))
            return;
        QString words = m_values.text(QLatin1StringView("setSloganText"));
        if (words.isEmpty())
            words = m_tables.carrierTexts.of(m_state.carrier).slogan;
        TextBlock block = measure(words, textSize("setSloganTextSizeDp", "setSloganTextSize"),
                                  m_frame.root.width());
        Element slogan =
            text(QStringLiteral("slogan"), body, std::move(block), color("setSloganTextColor"));
        placeVertically(slogan, {"setSloganOffsetY", "setSloganOffsetY_B"}, sloganTop);
        openSize(slogan, m_open.textOf(slogan.id));
        centerHorizontally(slogan);
        add(std::move(slogan));
    }

    void addNumber(int body)
    {
        TextBlock block = measure(m_tables.carrierTexts.of(m_state.carrier).maskedNumber,
                                  textSize("setNumberSizeDp", "setNumberSize"),
                                  m_frame.root.width(), 0, number("setNumberTextSpace"));
        Element mask =
            text(QStringLiteral("numberMask"), -1, std::move(block), color("setNumberColor"));
        mask.xAttribute = QStringLiteral("setNumberFieldOffsetX");
        placeVertically(mask, {"setNumFieldOffsetY", "setNumFieldOffsetY_B"}, numberTop);
        openSize(mask, m_open.textOf(mask.id));
        placeHorizontally(mask, static_cast<int>(number("setNumberLayoutGravity", 1)), 0,
                          pxOf("setNumberFieldOffsetX"));
        Element row = mask;
        row.id = QStringLiteral("numberRow");
        row.parent = body;
        row.text.clear();
        row.lines.clear();
        for (const CustomView &view : m_page.customViews) {
            if (view.layer == CustomView::Layer::Number)
                row.rect = row.rect.united(rectOf(view, mask.rect.topLeft(), mask.rect.width()));
        }
        const int index = add(std::move(row));
        addCustomViews(index, CustomView::Layer::Number, mask.rect.topLeft());
        mask.parent = index;
        add(std::move(mask));
    }

    void addLogin(int body)
    {
        Element button;
        button.id = QStringLiteral("loginButton");
        button.parent = body;
        const int margin = pxOf("setLogBtnMarginLeftAndRight", 28);
        const double width = number("setLogBtnWidth", -1);
        const int buttonWidth = width > 0 ? px(width) : m_frame.root.width() - 2 * margin;
        button.rect.setSize(
            QSize(std::max(buttonWidth, 0), std::max(pxOf("setLogBtnHeight", 51), 0)));
        button.image = m_values.text(QLatin1StringView("setLogBtnBackgroundPath"));
        button.xAttribute = QStringLiteral("setLogBtnOffsetX");
        button.widthAttribute = width > 0 ? QStringLiteral("setLogBtnWidth")
                                          : QStringLiteral("setLogBtnMarginLeftAndRight");
        button.heightAttribute = QStringLiteral("setLogBtnHeight");
        placeVertically(button, {"setLogBtnOffsetY", "setLogBtnOffsetY_B"}, loginTop);
        openSize(button, m_open.sizeOf(button.id));
        placeHorizontally(button, static_cast<int>(number("setLogBtnLayoutGravity", 1)), margin,
                          pxOf("setLogBtnOffsetX"));
        const int index = add(std::move(button));
        addLabel(index);
    }

    void addLabel(int index)
    {
        const Element &button = m_layout.elements.at(index);
        TextBlock block =
            measure(m_values.text(QLatin1StringView("setLogBtnText")),
                    textSize("setLogBtnTextSizeDp", "setLogBtnTextSize"), button.rect.width());
        // A child that wraps its content gets no more than its parent's height.
        block.height = std::min(block.height, button.rect.height());
        Element label = text(QStringLiteral("loginLabel"), index, std::move(block),
                             color("setLogBtnTextColor"));
        label.rect.moveTopLeft(
            QPoint(button.rect.left() + (button.rect.width() - label.rect.width()) / 2,
                   button.rect.top() + (button.rect.height() - label.rect.height()) / 2));
        label.sizeEvidence = Evidence::Inferred;
        inheritPosition(label, button);
        openText(label, m_open.textOf(button.id), button);
        add(std::move(label));
    }

    /// Words that only the app knows fill their parent at most.
    static void openText(Element &child, const QString &attribute, const Element &parent)
    {
        if (attribute.isEmpty() || child.sizeEvidence == Evidence::Unknown)
            return;
        child.sizeEvidence = Evidence::Unknown;
        child.openAttribute = attribute;
        child.doubt = child.doubt == Doubt::None ? Doubt::Expression : child.doubt;
        child.largest = PageLayout::reach(parent);
    }

    void addSwitch(int body)
    {
        if (isOn("setSwitchAccHidden"))
            return;
        TextBlock block = measure(m_values.text(QLatin1StringView("setSwitchAccText")),
                                  textSize("setSwitchAccTextSizeDp", "setSwitchAccTextSize"),
                                  m_frame.root.width());
        Element label = text(QStringLiteral("switchAccount"), body, std::move(block),
                             color("setSwitchAccTextColor"));
        placeVertically(label, {"setSwitchOffsetY", "setSwitchOffsetY_B"}, switchTop);
        openSize(label, m_open.textOf(label.id));
        centerHorizontally(label);
        add(std::move(label));
    }

    void addAgreement(int body)
    {
        const int margin = pxOf("setPrivacyMargin", 28);
        const int rowWidth = std::max(m_frame.root.width() - 2 * margin, 0);
        const bool hasBox = !isOn("setCheckboxHidden");
        const double boxWidth = number("setCheckBoxWidth", 18);
        const QSize boxSize =
            hasBox ? QSize(px(boxWidth + 10), pxOf("setCheckBoxHeight", 18)) : QSize();
        const int boxTop = hasBox ? pxOf("setCheckBoxMarginTop") : 0;
        // Unset, the SDK's twin adds 8 raw px between lines and reads the "dp" value as px.
        const double spacing = number("protocolLineSpaceDp", -1);
        const QString all = m_prepared.agreements.text(m_state.carrier, m_state.sdk, [this] {
            return composeAgreement(m_values, m_state, m_tables.carrierTexts);
        });
        TextBlock block = measure(all, textSize("setPrivacyTextSizeDp", "setPrivacyTextSize"),
                                  rowWidth - (hasBox ? boxSize.width() : 0),
                                  spacing > 0 ? static_cast<int>(spacing) : 8);
        Element row;
        row.id = QStringLiteral("privacy");
        row.parent = body;
        row.rect.setSize(
            QSize(rowWidth, std::max(block.height, hasBox ? boxTop + boxSize.height() : 0)));
        row.xAttribute = QStringLiteral("setPrivacyOffsetX");
        row.widthAttribute = QStringLiteral("setPrivacyMargin");
        row.sizeEvidence = Evidence::Inferred;
        placeVertically(row, {"setPrivacyOffsetY", "setPrivacyOffsetY_B"}, loginTop);
        openSize(row, openAgreement());
        placeHorizontally(row, static_cast<int>(number("setProtocolLayoutGravity", 1)), margin,
                          pxOf("setPrivacyOffsetX"));
        const int index = add(std::move(row));
        if (hasBox)
            addBox(index, boxTop, boxSize);
        const Element &placed = m_layout.elements.at(index);
        Element words = text(QStringLiteral("privacyText"), index, std::move(block),
                             color("setAppPrivacyColor"));
        words.rect.moveTopLeft(placed.rect.topLeft() + QPoint(hasBox ? boxSize.width() : 0, 0));
        words.sizeEvidence = Evidence::Inferred;
        inheritPosition(words, placed);
        add(std::move(words));
    }

    void addBox(int index, int top, const QSize &size)
    {
        const Element &row = m_layout.elements.at(index);
        Element box;
        box.id = QStringLiteral("checkbox");
        box.parent = index;
        box.rect = QRect(row.rect.topLeft() + QPoint(0, top), size);
        inheritPosition(box, row);
        box.yAttribute = QStringLiteral("setCheckBoxMarginTop");
        add(std::move(box));
    }

    /// The attribute that leaves the height of the agreement row open; empty when none does. The
    /// login label counts when it stands in the words of a page without box.
    QString openAgreement() const
    {
        const QString row = QStringLiteral("privacy");
        const QString box = QStringLiteral("checkbox");
        const QString label = isOn("setCheckboxHidden") && isExpression("setLogBtnText")
                                  ? QStringLiteral("setLogBtnText")
                                  : QString();
        for (const QString &attribute : {m_open.sizeOf(row), m_open.textOf(row), m_open.sizeOf(box),
                                         m_open.textOf(box), label}) {
            if (!attribute.isEmpty())
                return attribute;
        }
        return {};
    }

    QRect rectOf(const CustomView &view, const QPoint &origin, int parentWidth) const
    {
        const int width = view.width > 0 ? px(view.width) : parentWidth - px(view.x);
        return {origin + QPoint(px(view.x), px(view.y)), QSize(width, px(view.height))};
    }

    /// The SDK inserts each view at index 0, so that what is registered later lies below; XML
    /// layers are appended from 2.13.12 on.
    void addCustomViews(int parent, CustomView::Layer layer, const QPoint &origin)
    {
        const bool isOld = !m_state.sdk.isUnknown && m_state.sdk < appendedLayers;
        const bool isReversed = layer != CustomView::Layer::Xml || isOld;
        const auto &views = m_prepared.customViews[static_cast<size_t>(layer)];
        const int parentWidth = m_layout.elements.at(parent).rect.width();
        for (qsizetype index = 0; index < views.size(); ++index) {
            const CustomView *view = views.at(isReversed ? views.size() - 1 - index : index);
            Element element;
            element.id = m_prepared.customIds.at(view - m_page.customViews.constData());
            element.parent = parent;
            element.rect = rectOf(*view, origin, parentWidth);
            element.background = view->background;
            // Texts of custom views ignore the user's font scale: the SDK re-sizes them.
            if (!m_layout.isBrief)
                fillView(element, *view, m_device.density, *m_tables.androidText);
            element.positionEvidence = Evidence::Documented;
            element.sizeEvidence = Evidence::Documented;
            if (view->height <= 0) {
                element.sizeEvidence = Evidence::Unknown;
                element.doubt = Doubt::OwnSize;
                element.largest = m_layout.elements.at(parent).rect;
                element.largest.setTop(element.rect.top());
            }
            if (layer == CustomView::Layer::Body)
                placeFromTop(element, element.rect.top(), Evidence::Documented);
            add(std::move(element));
        }
    }
};

} // namespace

PageLayout layOutAndroid(const PreparedPage &page, const Device &device, const CellState &state,
                         bool isBrief)
{
    if (state.isAgreementShown)
        return layOutAndroidWebPage(page, device, state);
    return AndroidLayout(page, device, state).run(isBrief);
}

} // namespace numauth::consent
