#include "models/consent/IosLayout.h"

#include "models/consent/IosAlert.h"
#include "models/consent/RuleFinding.h"
#include "models/consent/ViewContent.h"

#include <algorithm>

namespace numauth::consent {

namespace {

// Heights of the design sheet's screen and pop-up.
constexpr double sheetHeight = 812;
constexpr double popupSheetHeight = 527;

/// Where the sheet shows a control, in pt below the bar: its top, or the middle of a text.
struct SheetPlace
{
    double fullScreen;
    double popup;
    bool isTop = false;

    double topOf(double place, double height) const { return isTop ? place : place - height / 2; }
};

constexpr SheetPlace logoPlace{40.5, 15, true};
constexpr SheetPlace sloganPlace{172, 138};
constexpr SheetPlace numberPlace{235.5, 172};
constexpr SheetPlace loginPlace{280, 205.5, true};
constexpr SheetPlace switchPlace{366, 270};

constexpr double logoSide = 98;
constexpr double loginHeight = 50;

constexpr IosFont numberFont{"numberFont", 24, 30, 16};
constexpr IosFont sloganFont{nullptr, 12, 16, 0};
constexpr IosFont loginFont{nullptr, 16, 18, 0};
constexpr IosFont switchFont{nullptr, 14, 16, 0};
constexpr IosFont titleFont{nullptr, 17, 20, 0};

class IosLayout : private IosAlert
{
public:
    IosLayout(const PreparedPage &page, const Device &device, const CellState &state)
        : IosAlert(page, device, state)
    {
    }

    PageLayout run(bool isBrief)
    {
        m_layout.isBrief = isBrief;
        noteFrame();
        addScreen();
        const int page = addBox(QStringLiteral("page"), -1, m_frame.window);
        m_layout.elements.last().background = pageColor();
        m_layout.elements.last().alpha = pageAlpha();
        addTitleBar(page);
        m_body = addBox(QStringLiteral("body"), page, m_frame.content);
        addLogo();
        addSlogan();
        addNumber();
        addLogin();
        addSwitch();
        addAgreement(m_body);
        addCustomViews();
        addBars();
        addAlert();
        clip();
        return std::move(m_layout);
    }

private:
    void noteFrame()
    {
        const QString &attribute = m_frame.openAttribute;
        const bool isRead = m_prepared.frames.of(attribute).isUnderstood();
        if (!attribute.isEmpty())
            m_layout.findings << makeFinding(m_tables.rules,
                                             QLatin1StringView(isRead
                                                                   ? "consent.frame-without-number"
                                                                   : "consent.unknown-frame"),
                                             {LocalText::same(attribute)});
        if (m_frame.isAmbiguous)
            note("consent.ios-popup-ambiguous", QStringLiteral("page"),
                 QStringLiteral("contentViewFrameBlock"), {});
    }

    /// What lies behind a pop-up.
    void addScreen()
    {
        if (!m_frame.isPopup)
            return;
        Element mask = element(QStringLiteral("mask"), -1);
        mask.rect = QRect(QPoint(), m_layout.screen);
        mask.background = color("alertBlurViewColor", Argb{0xff000000u});
        mask.alpha = std::clamp(number("alertBlurViewAlpha", 0.5), 0.0, 1.0);
        add(mask);
    }

    Argb pageColor() const
    {
        const Argb white{0xffffffffu};
        return color(m_frame.isPopup ? "alertContentViewColor" : "backgroundColor", white);
    }

    double pageAlpha() const
    {
        return m_frame.isPopup ? std::clamp(number("alertContentViewAlpha", 1), 0.0, 1.0) : 1.0;
    }

    int addBox(const QString &id, int parent, const QRectF &rect)
    {
        Element box = element(id, parent);
        box.rect = toPx(rect);
        if (m_frame.lowerStart > 0 && box.id == QLatin1StringView("body")) {
            box.doubt = Doubt::HiddenBar;
            box.otherTop = toPx(rect.translated(0, m_frame.lowerStart)).top();
        }
        return add(box);
    }

    void addTitleBar(int page)
    {
        if (m_frame.titleBar.isEmpty())
            return;
        Element bar = element(QStringLiteral("navigationBar"), page);
        bar.rect = toPx(m_frame.titleBar);
        bar.background =
            color(m_frame.isPopup ? "alertTitleBarColor" : "navColor", Argb{0xffffffffu});
        const int index = add(bar);
        addTitle(index);
        if (!isOn(m_frame.isPopup ? "alertCloseItemIsHidden" : "hideNavBackItem"))
            addClose(index);
    }

    void addTitle(int bar)
    {
        Element title = element(QStringLiteral("navigationTitle"), bar);
        const IosText text = measure(words(m_frame.isPopup ? "alertTitle" : "navTitle"), titleFont,
                                     title.id, m_frame.titleBar.width() - 2 * 54);
        QRectF usual(QPointF(), text.box);
        usual.moveCenter(QRectF(QPointF(), m_frame.titleBar.size()).center());
        setText(title, text, Argb{0xff000000u});
        placeIn(title, m_frame.titleBar, usual,
                {m_frame.isPopup ? "alertTitleFrameBlock" : "navTitleFrameBlock"});
        add(title);
    }

    void addClose(int bar)
    {
        Element close = element(QStringLiteral("closeButton"), bar);
        const double height = m_frame.titleBar.height();
        QRectF usual(0, 0, m_frame.isPopup ? 13 : 24, m_frame.isPopup ? 13 : 24);
        usual.moveTop((height - usual.height()) / 2);
        usual.moveLeft(m_frame.isPopup ? m_frame.titleBar.width() - 16 - usual.width() : 16);
        placeIn(close, m_frame.titleBar, usual,
                {m_frame.isPopup ? "alertCloseItemFrameBlock" : "navBackButtonFrameBlock"});
        add(close);
    }

    /// The box of \p size in the middle of the content at a place of the sheet, with the range that
    /// scaling it may give; an old number counts from the bar and leaves no range.
    IosDefault usualPlace(const QSizeF &size, const SheetPlace &place, const char *oldTop) const
    {
        const double x = (m_frame.content.width() - size.width()) / 2;
        const double old = oldTop ? number(oldTop) : 0;
        if (old > 0)
            return IosDefault::at({QPointF(x, old), size});
        const double fixed = m_frame.isPopup ? place.popup : place.fullScreen;
        const double drawn = place.topOf(fixed, size.height());
        const QRectF rect(QPointF(x, drawn), size);
        if (m_frame.isLandscape)
            return {rect, 0, std::max(drawn, m_frame.content.height() - size.height())};
        const double byScreen = fixed * m_frame.screen.height() / sheetHeight;
        const double byPopup =
            m_frame.isPopup ? fixed * m_frame.window.height() / popupSheetHeight : byScreen;
        return {rect, place.topOf(std::min({fixed, byScreen, byPopup}), size.height()),
                place.topOf(std::max({fixed, byScreen, byPopup}), size.height())};
    }

    void addLogo()
    {
        if (isOn("logoIsHidden"))
            return;
        Element logo = element(QStringLiteral("logo"), m_body);
        const QSizeF size(std::max(0.0, number("logoWidth", logoSide)),
                          std::max(0.0, number("logoHeight", logoSide)));
        logo.image = words("logoImage");
        logo.sizeEvidence = Evidence::Inferred;
        place(logo, usualPlace(size, logoPlace, "logoTopOffetY"),
              {"logoFrameBlock", {}, {}, "logoTopOffetY"});
        addControl(logo);
    }

    void addSlogan()
    {
        if (isOn("sloganIsHidden"))
            return;
        Element slogan = element(QStringLiteral("slogan"), m_body);
        QString line = words("sloganText");
        if (line.isEmpty())
            line = m_tables.carrierTexts.of(m_state.carrier).slogan;
        addLabel(slogan, measure(line, sloganFont, slogan.id, m_frame.content.width()), sloganPlace,
                 {"sloganFrameBlock", {}, {}, "sloganTopOffetY"}, Argb{0xff999999u});
    }

    void addNumber()
    {
        Element mask = element(QStringLiteral("numberMask"), m_body);
        const Placing placing{"numberFrameBlock", outsideParent,
                              [](const QRectF &given, const QRectF &usual) {
                                  return QRectF(given.topLeft(), usual.size());
                              },
                              "numberTopOffetY"};
        const IosText text = measure(m_tables.carrierTexts.of(m_state.carrier).maskedNumber,
                                     numberFont, mask.id, m_frame.content.width());
        IosDefault usual = usualPlace(text.box, numberPlace, "numberTopOffetY");
        usual.rect.translate(number("numberOffetX"), 0);
        setText(mask, text, color("numberColor"));
        place(mask, usual, placing);
        spreadText(mask, text);
        add(mask);
    }

    void addLabel(Element &label, const IosText &text, const SheetPlace &where,
                  const Placing &placing, Argb ink)
    {
        setText(label, text, ink);
        place(label, usualPlace(text.box, where, placing.distance), placing);
        // A block that gives the size leaves nothing to the font.
        if (label.yAttribute.isEmpty() ||
            label.rect.size() == toPx(QRectF(QPointF(), text.box)).size())
            spreadText(label, text);
        addControl(label);
    }

    /// An empty rectangle is how samples hide a control.
    void addControl(Element &control)
    {
        control.isVisible = !control.rect.isEmpty() || !control.openAttribute.isEmpty();
        add(control);
    }

    void addLogin()
    {
        Element button = element(QStringLiteral("loginButton"), m_body);
        const double width = m_frame.content.width();
        double padding = number("loginBtnLRPadding", IosAgreement::sideMargin);
        if (width - 2 * padding < width / 2)
            padding = IosAgreement::sideMargin;
        const double height = number("loginBtnHeight", loginHeight);
        const QSizeF size(width - 2 * padding, height >= 20 ? height : loginHeight);
        button.background = Argb{0xff1890ffu};
        button.sizeEvidence = Evidence::Documented;
        const SdkVersion sdk = m_state.sdk;
        const auto limit = [sdk](const QRectF &rect, const QSizeF &parent) {
            return loginLimit(rect, parent, sdk);
        };
        place(button, usualPlace(size, loginPlace, "loginBtnTopOffetY"),
              {"loginBtnFrameBlock", limit, {}, "loginBtnTopOffetY"});
        const bool hasBlock = m_prepared.frames.of(QStringLiteral("loginBtnFrameBlock")).isSet();
        button.heightAttribute =
            QLatin1StringView(hasBlock ? "loginBtnFrameBlock" : "loginBtnHeight");
        button.widthAttribute =
            QLatin1StringView(hasBlock ? "loginBtnFrameBlock" : "loginBtnLRPadding");
        const int index = add(button);
        Element label = element(QStringLiteral("loginLabel"), index);
        const IosText text = measure(words("loginBtnText"), loginFont, label.id,
                                     button.rect.width() / m_device.density);
        setText(label, text, Argb{0xffffffffu});
        label.rect = toPx(QRectF(QPointF(), text.box));
        label.rect.moveCenter(button.rect.center());
        followParent(label, button);
        add(label);
    }

    void addSwitch()
    {
        if (isOn("changeBtnIsHidden"))
            return;
        Element button = element(QStringLiteral("switchAccount"), m_body);
        addLabel(button,
                 measure(words("changeBtnTitle"), switchFont, button.id, m_frame.content.width()),
                 switchPlace, {"changeBtnFrameBlock", {}, {}, "changeBtnTopOffetY"},
                 Argb{0xff666666u});
    }

    /// The app's own views: the content view is their parent and they come after the SDK's.
    void addCustomViews()
    {
        const QList<CustomView> &views = m_prepared.page.customViews;
        for (qsizetype index = 0; index < views.size(); ++index) {
            const CustomView &view = views.at(index);
            Element custom = element(m_prepared.customIds.at(index), m_body);
            const double width = view.width > 0 ? view.width : m_frame.content.width() - view.x;
            custom.rect = toPx(onScreen({view.x, view.y, std::max(0.0, width), view.height}));
            custom.background = view.background;
            if (!m_layout.isBrief)
                fillView(custom, view, m_device.density, *m_tables.iosText);
            if (view.height <= 0) {
                custom.sizeEvidence = Evidence::Unknown;
                custom.doubt = Doubt::OwnSize;
                custom.largest = toPx(m_frame.content);
                custom.largest.setTop(custom.rect.top());
            } else if (m_frame.lowerStart > 0) {
                custom.doubt = Doubt::HiddenBar;
                custom.otherTop =
                    custom.rect.top() + toPx(QRectF(0, 0, 0, m_frame.lowerStart)).height();
            }
            add(custom);
        }
    }

    void addBars()
    {
        Element status = element(QStringLiteral("statusBar"), -1);
        status.rect = toPx(m_frame.statusBar);
        status.isVisible = !m_frame.statusBar.isEmpty();
        add(status);
        const bool isTurned = m_frame.isLandscape;
        const double inset = isTurned ? m_device.landscape.safeBottom : m_device.safeBottom;
        Element home = element(QStringLiteral("systemNavigationBar"), -1);
        home.rect = toPx(QRectF(0, m_frame.screen.height() - inset, m_frame.screen.width(), inset));
        home.isVisible = inset > 0;
        add(home);
    }

    void clip()
    {
        const QRect screen(QPoint(), m_layout.screen);
        for (Element &element : m_layout.elements) {
            const QRect outer =
                element.parent >= 0 ? m_layout.elements.at(element.parent).visibleRect : screen;
            element.visibleRect = element.rect.intersected(outer);
        }
    }

    int m_body = -1;
};

} // namespace

PageLayout layOutIos(const PreparedPage &page, const Device &device, const CellState &state,
                     bool isBrief)
{
    return IosLayout(page, device, state).run(isBrief);
}

} // namespace numauth::consent
