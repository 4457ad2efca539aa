#include "models/consent/AndroidLayout.h"

#include "models/consent/AgreementText.h"
#include "models/consent/AndroidFrame.h"

#include <algorithm>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr int gravityLeft = 3;
constexpr int gravityRight = 5;

/// Attribute names of one element's place.
struct PlaceAttributes
{
    const char *offsetY;
    const char *offsetYB;
};

/// Where an element without an offset may stand: a place to draw it and the possible range, in dp
/// below the top of the body.
struct DefaultTop
{
    double drawn;
    double earliest;
    double latest;
    Evidence evidence;
};

// The vendor's demos and sketches leave these gaps; only the login button's 270 dp is stated.
constexpr DefaultTop logoTop{30, 0, 90, Evidence::Unknown};
constexpr DefaultTop sloganTop{140, 90, 210, Evidence::Unknown};
constexpr DefaultTop numberTop{180, 147, 210, Evidence::Unknown};
constexpr DefaultTop loginTop{270, 270, 270, Evidence::Documented};
constexpr DefaultTop switchTop{336, 321, 380, Evidence::Unknown};

struct TextBlock
{
    QString text;
    QStringList lines;
    double size = 0; ///< px
    int width = 0;
    int height = 0;
};

class AndroidLayout
{
public:
    AndroidLayout(const ConsentPage &page, const Device &device, const CellState &state,
                  const ConsentTables &tables)
        : m_page(page), m_values(page, tables.attributes), m_device(device), m_state(state),
          m_tables(tables), m_frame(frameOf(m_values, device, state))
    {
        m_layout.deviceId = device.id;
        m_layout.state = state;
        m_layout.density = device.density;
        m_layout.screen = m_frame.screen;
        m_layout.window = m_frame.root;
        m_layout.contentTop = m_frame.body.top();
    }

    PageLayout run()
    {
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
        finish();
        return std::move(m_layout);
    }

private:
    int px(double dp) const { return dpToPx(dp, m_device.density); }

    double number(const char *id, double fallback = 0) const
    {
        return m_values.number(QLatin1StringView(id)).value_or(fallback);
    }

    int pxOf(const char *id, double fallback = 0) const { return px(number(id, fallback)); }
    bool isOn(const char *id) const { return m_values.boolean(QLatin1StringView(id)); }

    Argb color(const char *id, int argument = 0) const
    {
        return m_values.color(QLatin1StringView(id), argument).value_or(Argb{});
    }

    bool isSet(const char *id) const { return m_values.isSet(QLatin1StringView(id)); }
    bool isExpression(const char *id) const { return m_values.isExpression(QLatin1StringView(id)); }

    /// A size in px: the dp setter counts when it is set or when neither is; sp grows with the
    /// user's font scale.
    double textSize(const char *dpSetter, const char *spSetter) const
    {
        const bool isSp = isSet(spSetter) && !isSet(dpSetter);
        const double size = number(isSp ? spSetter : dpSetter, 16);
        return size * m_device.density * (isSp ? m_state.fontScale : 1.0);
    }

    TextBlock measure(const QString &text, double sizePx, int available, int extraPerLine = 0,
                      double letterSpacing = 0) const
    {
        const TextMeasure &face = *m_tables.androidText;
        TextBlock block{text, face.wrap(text, sizePx, available), sizePx, 0, 0};
        double widest = 0;
        for (const QString &line : std::as_const(block.lines)) {
            const double spacing = letterSpacing * sizePx * static_cast<double>(line.size());
            widest = std::max(widest, face.advance(line, sizePx) + spacing);
        }
        const int count = static_cast<int>(block.lines.size());
        block.width = std::min(static_cast<int>(std::ceil(widest)), std::max(available, 0));
        block.height =
            count * face.lineHeight(sizePx, true) + std::max(0, count - 1) * extraPerLine;
        return block;
    }

    int add(Element element)
    {
        element.z = static_cast<int>(m_layout.elements.size());
        if (element.positionEvidence != Evidence::Unknown)
            element.earliestTop = element.latestTop = element.rect.top();
        m_layout.elements << std::move(element);
        return static_cast<int>(m_layout.elements.size()) - 1;
    }

    int addContainer(const QString &id, int parent, const QRect &rect)
    {
        Element element;
        element.id = id;
        element.parent = parent;
        element.rect = rect;
        element.positionEvidence = m_frame.rootEvidence;
        element.earliestTop = element.latestTop = rect.top();
        return add(element);
    }

    Element text(const char *id, int parent, const TextBlock &block, Argb textColor) const
    {
        Element element;
        element.id = QLatin1StringView(id);
        element.parent = parent;
        element.rect.setSize(QSize(block.width, block.height));
        element.text = block.text;
        element.lines = block.lines;
        element.textSizePx = block.size;
        element.textColor = textColor;
        element.sizeEvidence = m_tables.androidText->evidence();
        return element;
    }

    /// Sets y of \p element by its offsets; a top offset wins over one from the bottom (inferred).
    void placeVertically(Element &element, const PlaceAttributes &names, const DefaultTop &fallback)
    {
        const double fromTop = number(names.offsetY, -1);
        const double fromBottom = number(names.offsetYB, -1);
        const int height = element.rect.height();
        if (isExpression(names.offsetY) || (fromTop < 0 && isExpression(names.offsetYB))) {
            const bool isTop = isExpression(names.offsetY);
            element.yAttribute = QLatin1StringView(isTop ? names.offsetY : names.offsetYB);
            element.rect.moveTop(m_frame.body.top() + px(fallback.drawn));
            spread(element, m_frame.body.top(), m_frame.body.bottom() + 1 - height);
        } else if (fromTop >= 0) {
            element.yAttribute = QLatin1StringView(names.offsetY);
            element.rect.moveTop(m_frame.body.top() + px(fromTop));
            const bool hasBoth = isSet(names.offsetYB) && fromBottom >= 0;
            element.positionEvidence = hasBoth ? Evidence::Inferred : Evidence::Observed;
        } else if (fromBottom >= 0) {
            element.yAttribute = QLatin1StringView(names.offsetYB);
            element.rect.moveTop(m_frame.body.bottom() + 1 - px(fromBottom) - height);
            element.positionEvidence = Evidence::Observed;
            if (m_frame.bottomEvidence == Evidence::Unknown)
                spread(element, m_frame.body.top(), m_frame.body.bottom() + 1 - height);
        } else {
            element.rect.moveTop(m_frame.body.top() + px(fallback.drawn));
            element.positionEvidence = fallback.evidence;
            if (fallback.evidence == Evidence::Unknown)
                spread(element, m_frame.body.top() + px(fallback.earliest),
                       m_frame.body.top() + px(fallback.latest));
        }
    }

    static void spread(Element &element, int earliest, int latest)
    {
        element.positionEvidence = Evidence::Unknown;
        element.earliestTop = std::min(earliest, element.rect.top());
        element.latestTop = std::max(latest, element.rect.top());
    }

    void centerHorizontally(Element &element, int shift = 0) const
    {
        element.rect.moveLeft(m_frame.root.left() +
                              (m_frame.root.width() - element.rect.width()) / 2 + shift);
    }

    /// Gravity 1 centres and shifts; 3 and 5 count \p offset from that side, \p margin included.
    void placeHorizontally(Element &element, int gravity, int margin, int offset) const
    {
        if (gravity == gravityLeft)
            element.rect.moveLeft(m_frame.root.left() + margin + offset);
        else if (gravity == gravityRight)
            element.rect.moveRight(m_frame.root.right() - margin - offset);
        else
            centerHorizontally(element, offset);
    }

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
        const int index = add(bar);
        addCustomViews(index, CustomView::Layer::TitleBar, bar.rect.topLeft());

        const TextBlock block =
            measure(m_values.text(QStringLiteral("setNavText")),
                    textSize("setNavTextSizeDp", "setNavTextSize"), bar.rect.width() - 2 * px(54));
        Element title = text("navigationTitle", index, block, color("setNavTextColor"));
        title.rect.moveCenter(bar.rect.center());
        add(title);
        if (isOn("setNavReturnHidden"))
            return;
        Element close;
        close.id = QStringLiteral("closeButton");
        close.parent = index;
        close.rect.setSize(
            QSize(pxOf("setNavReturnImgWidth", 30), pxOf("setNavReturnImgHeight", 30)));
        close.rect.moveCenter(bar.rect.center());
        if (m_frame.isPopup)
            close.rect.moveRight(bar.rect.right() - px(12));
        else
            close.rect.moveLeft(bar.rect.left() + px(12));
        add(close);
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
        logo.image = m_values.text(QStringLiteral("setLogoImgPath"));
        logo.widthAttribute = QStringLiteral("setLogoWidth");
        logo.heightAttribute = QStringLiteral("setLogoHeight");
        placeVertically(logo, {"setLogoOffsetY", "setLogoOffsetY_B"}, logoTop);
        centerHorizontally(logo);
        add(logo);
    }

    void addSlogan(int body)
    {
        if (isOn("setSloganHidden"))
            return;
        QString words = m_values.text(QStringLiteral("setSloganText"));
        if (words.isEmpty())
            words = m_tables.carrierTexts.of(m_state.carrier).slogan;
        const TextBlock block = measure(words, textSize("setSloganTextSizeDp", "setSloganTextSize"),
                                        m_frame.root.width());
        Element slogan = text("slogan", body, block, color("setSloganTextColor"));
        placeVertically(slogan, {"setSloganOffsetY", "setSloganOffsetY_B"}, sloganTop);
        centerHorizontally(slogan);
        add(slogan);
    }

    void addNumber(int body)
    {
        const TextBlock block = measure(m_tables.carrierTexts.of(m_state.carrier).maskedNumber,
                                        textSize("setNumberSizeDp", "setNumberSize"),
                                        m_frame.root.width(), 0, number("setNumberTextSpace"));
        Element mask = text("numberMask", -1, block, color("setNumberColor"));
        mask.xAttribute = QStringLiteral("setNumberFieldOffsetX");
        placeVertically(mask, {"setNumFieldOffsetY", "setNumFieldOffsetY_B"}, numberTop);
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
        const int index = add(row);
        addCustomViews(index, CustomView::Layer::Number, mask.rect.topLeft());
        mask.parent = index;
        add(mask);
    }

    void addLogin(int body)
    {
        Element button;
        button.id = QStringLiteral("loginButton");
        button.parent = body;
        const int margin = pxOf("setLogBtnMarginLeftAndRight", 28);
        const double width = number("setLogBtnWidth", -1);
        const int buttonWidth = width > 0 ? px(width) : m_frame.root.width() - 2 * margin;
        button.rect.setSize(QSize(std::max(buttonWidth, 0), pxOf("setLogBtnHeight", 51)));
        button.image = m_values.text(QStringLiteral("setLogBtnBackgroundPath"));
        button.xAttribute = QStringLiteral("setLogBtnOffsetX");
        button.widthAttribute =
            QLatin1StringView(width > 0 ? "setLogBtnWidth" : "setLogBtnMarginLeftAndRight");
        button.heightAttribute = QStringLiteral("setLogBtnHeight");
        placeVertically(button, {"setLogBtnOffsetY", "setLogBtnOffsetY_B"}, loginTop);
        placeHorizontally(button, static_cast<int>(number("setLogBtnLayoutGravity", 1)), margin,
                          pxOf("setLogBtnOffsetX"));
        const int index = add(button);

        TextBlock block =
            measure(m_values.text(QStringLiteral("setLogBtnText")),
                    textSize("setLogBtnTextSizeDp", "setLogBtnTextSize"), button.rect.width());
        // A child that wraps its content gets no more than its parent's height.
        block.height = std::min(block.height, button.rect.height());
        Element label = text("loginLabel", index, block, color("setLogBtnTextColor"));
        label.rect.moveTopLeft(
            QPoint(button.rect.left() + (button.rect.width() - block.width) / 2,
                   button.rect.top() + (button.rect.height() - block.height) / 2));
        inheritPosition(label, button);
        label.sizeEvidence = Evidence::Inferred;
        add(label);
    }

    /// A child moves with its parent: it is as sure, and spreads as far.
    static void inheritPosition(Element &child, const Element &parent)
    {
        child.positionEvidence = parent.positionEvidence;
        child.yAttribute = parent.yAttribute;
        const int shift = child.rect.top() - parent.rect.top();
        child.earliestTop = parent.earliestTop + shift;
        child.latestTop = parent.latestTop + shift;
    }

    void addSwitch(int body)
    {
        if (isOn("setSwitchAccHidden"))
            return;
        const TextBlock block = measure(m_values.text(QStringLiteral("setSwitchAccText")),
                                        textSize("setSwitchAccTextSizeDp", "setSwitchAccTextSize"),
                                        m_frame.root.width());
        Element label = text("switchAccount", body, block, color("setSwitchAccTextColor"));
        placeVertically(label, {"setSwitchOffsetY", "setSwitchOffsetY_B"}, switchTop);
        centerHorizontally(label);
        add(label);
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
        const TextBlock block = measure(composeAgreement(m_values, m_state, m_tables.carrierTexts),
                                        textSize("setPrivacyTextSizeDp", "setPrivacyTextSize"),
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
        placeHorizontally(row, static_cast<int>(number("setProtocolLayoutGravity", 1)), margin,
                          pxOf("setPrivacyOffsetX"));
        const int index = add(row);
        if (hasBox) {
            Element box;
            box.id = QStringLiteral("checkbox");
            box.parent = index;
            box.rect = QRect(row.rect.topLeft() + QPoint(0, boxTop), boxSize);
            inheritPosition(box, row);
            box.yAttribute = QStringLiteral("setCheckBoxMarginTop");
            add(box);
        }
        Element words = text("privacyText", index, block, color("setAppPrivacyColor"));
        words.rect.moveTopLeft(row.rect.topLeft() + QPoint(hasBox ? boxSize.width() : 0, 0));
        inheritPosition(words, row);
        words.sizeEvidence = Evidence::Inferred;
        add(words);
    }

    QRect rectOf(const CustomView &view, const QPoint &origin, int parentWidth) const
    {
        const int width = view.width > 0 ? px(view.width) : parentWidth - px(view.x);
        return {origin + QPoint(px(view.x), px(view.y)), QSize(width, px(view.height))};
    }

    /// The SDK inserts each view at index 0: what is registered later lies below.
    void addCustomViews(int parent, CustomView::Layer layer, const QPoint &origin)
    {
        const int parentWidth = m_layout.elements.at(parent).rect.width();
        for (auto view = m_page.customViews.crbegin(); view != m_page.customViews.crend(); ++view) {
            if (view->layer != layer)
                continue;
            Element element;
            element.id = QStringLiteral("custom:") + view->name;
            element.parent = parent;
            element.rect = rectOf(*view, origin, parentWidth);
            element.background = view->background;
            element.image = view->image;
            element.textColor = view->textColor;
            // Texts of custom views ignore the user's font scale: the SDK re-sizes them.
            element.textSizePx = view->textSize * m_device.density;
            element.text = view->text;
            if (!view->text.isEmpty())
                element.lines = m_tables.androidText->wrap(view->text, element.textSizePx,
                                                           element.rect.width());
            element.positionEvidence = Evidence::Documented;
            element.sizeEvidence = view->height > 0 ? Evidence::Documented : Evidence::Unknown;
            add(element);
        }
    }

    void addSystemBars()
    {
        Element status;
        status.id = QStringLiteral("statusBar");
        status.rect = m_frame.statusBar;
        status.isVisible = !m_frame.statusBar.isEmpty();
        status.background = color("setStatusBarColor");
        add(status);
        Element bar;
        bar.id = QStringLiteral("systemNavigationBar");
        bar.rect = m_frame.systemNavigationBar;
        bar.isVisible = !bar.rect.isEmpty();
        bar.background = color("setBottomNavColor");
        bar.positionEvidence = Evidence::Inferred;
        add(bar);
    }

    void finish()
    {
        const QRect screen(QPoint(), m_frame.screen);
        for (Element &element : m_layout.elements) {
            const bool hasParent = element.parent >= 0;
            const QRect clip =
                hasParent ? m_layout.elements.at(element.parent).visibleRect : screen;
            element.visibleRect = element.rect.intersected(clip);
        }
    }

    const ConsentPage &m_page;
    PageValues m_values;
    const Device &m_device;
    const CellState &m_state;
    const ConsentTables &m_tables;
    AndroidFrame m_frame;
    PageLayout m_layout;
};

} // namespace

PageLayout layOutAndroid(const ConsentPage &page, const Device &device, const CellState &state,
                         const ConsentTables &tables)
{
    return AndroidLayout(page, device, state, tables).run();
}

} // namespace numauth::consent
