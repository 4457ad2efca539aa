#include "models/consent/AndroidWebPage.h"

#include "models/consent/AndroidBuilder.h"

namespace numauth::consent {

namespace {

constexpr double titleHeight = 50;
constexpr double titleMargin = 30;
constexpr double backSide = 30;
constexpr double backLeft = 12;
constexpr double progressHeight = 4;
constexpr double usualTextSize = 18;

class AndroidWebPage : private AndroidBuilder
{
public:
    AndroidWebPage(const PreparedPage &page, const Device &device, const CellState &state)
        : AndroidBuilder(page, device, state)
    {
    }

    PageLayout run()
    {
        const int root = addContainer(QStringLiteral("page"), -1, m_frame.root);
        const int bottom = addTitleBar(root);
        addProgress(root, bottom);
        addWebView(root, bottom);
        addSystemBars();
        // White, the default, stands for the colour of the title bar.
        const Argb status = color("setWebViewStatusBarColor");
        Element &bar = m_layout.elements[m_layout.elements.size() - 2];
        bar.background = status == Argb{0xffffffffu} ? color("setWebNavColor") : status;
        clipToParents();
        return std::move(m_layout);
    }

private:
    /// Returns the first px below it.
    int addTitleBar(int root)
    {
        Element bar;
        bar.id = QStringLiteral("navigationBar");
        bar.parent = root;
        bar.rect = QRect(m_frame.root.left(), m_frame.root.top() + m_frame.titleShift,
                         m_frame.root.width(), px(titleHeight));
        bar.background = color("setWebNavColor");
        const int index = add(bar);

        const double given = textSize("setWebNavTextSizeDp", "setWebNavTextSize");
        const double size = given > 0 ? given : usualTextSize * m_device.density;
        const TextBlock block =
            measure(agreementName(), size, bar.rect.width() - 2 * px(titleMargin));
        Element title =
            text(QStringLiteral("navigationTitle"), index, block, color("setWebNavTextColor"));
        title.rect.moveCenter(bar.rect.center());
        // The page's own title wins, and only the server knows it.
        title.sizeEvidence = Evidence::Inferred;
        add(title);

        Element back;
        back.id = QStringLiteral("closeButton");
        back.parent = index;
        back.rect.setSize(QSize(px(backSide), px(backSide)));
        back.rect.moveCenter(bar.rect.center());
        back.rect.moveLeft(bar.rect.left() + px(backLeft));
        back.image = m_values.text(QLatin1StringView("setWebNavReturnImgPath"));
        add(back);
        return bar.rect.bottom() + 1;
    }

    QString agreementName() const
    {
        const QString own = m_values.text(QLatin1StringView("setAppPrivacyOne"));
        return own.isEmpty() ? m_tables.carrierTexts.agreementName(m_state.carrier, m_state.sdk)
                             : own;
    }

    void addProgress(int root, int top)
    {
        if (isOn("setWebHiddeProgress"))
            return;
        Element bar;
        bar.id = QStringLiteral("webProgress");
        bar.parent = root;
        bar.rect = QRect(m_frame.root.left(), top, m_frame.root.width(), px(progressHeight));
        add(bar);
    }

    void addWebView(int root, int top)
    {
        Element view;
        view.id = QStringLiteral("webView");
        view.parent = root;
        view.rect = QRect(m_frame.root.left(), top, m_frame.root.width(),
                          std::max(m_frame.root.bottom() + 1 - top, 0));
        view.background = Argb{0xffffffffu};
        add(view);
    }
};

} // namespace

PageLayout layOutAndroidWebPage(const PreparedPage &page, const Device &device,
                                const CellState &state)
{
    return AndroidWebPage(page, device, state).run();
}

} // namespace numauth::consent
