#include "models/consent/ComplianceRules.h"

#include "models/consent/RuleFinding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace numauth::consent {

namespace {

constexpr double leastTextDp = 8;
constexpr double leastTargetDp = 48;
constexpr double leastTargetPt = 44;
/// The smallest of the vendor's own recipes is 216 dp high; below this nobody can read a page.
constexpr double leastDialogDp = 160;

/// The linear share of each of the 256 values of a channel.
const std::array<double, 256> &channels()
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> shares{};
        for (size_t value = 0; value < shares.size(); ++value) {
            const double share = static_cast<double>(value) / 255.0;
            shares[value] =
                share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return shares;
    }();
    return table;
}

double channel(int value)
{
    return channels()[static_cast<size_t>(value)];
}

double luminance(Argb colour)
{
    return 0.2126 * channel(colour.red()) + 0.7152 * channel(colour.green()) +
           0.0722 * channel(colour.blue());
}

/// What the rules ask of either platform, by its own names.
struct Names
{
    const char *label;
    const char *ticked;
    const char *boxHidden;
    const char *brandHidden;
    const char *numberColour;
    const char *agreementColour;
    /// Of number, label and agreement: the size that counts and, after it, the older one.
    std::array<std::array<const char *, 2>, 3> sizes;
    std::array<const char *, 2> dialog; ///< width, height
    std::array<const char *, 3> grounds;
};

constexpr Names androidNames{
    "setLogBtnText",
    "setPrivacyState",
    "setCheckboxHidden",
    "setSloganHidden",
    "setNumberColor",
    "setAppPrivacyColor",
    {{{"setNumberSizeDp", "setNumberSize"},
      {"setLogBtnTextSizeDp", "setLogBtnTextSize"},
      {"setPrivacyTextSizeDp", "setPrivacyTextSize"}}},
    {"setDialogWidth", "setDialogHeight"},
    {"setPageBackgroundPath", "setPageBackgroundDrawable", "setPageBackgroundDrawable"}};
constexpr Names iosNames{"loginBtnText",
                         "checkBoxIsChecked",
                         "checkBoxIsHidden",
                         "sloganIsHidden",
                         "numberColor",
                         "privacyColors",
                         {{{"numberFont", ""}, {"", ""}, {"privacyFont", ""}}},
                         {"contentViewFrameBlock", "contentViewFrameBlock"},
                         {"backgroundColor", "backgroundImage", "alertContentViewColor"}};

class Compliance
{
public:
    Compliance(const PreparedPage &page, const PageLayout &layout)
        : m_page(page.page), m_values(page.values), m_layout(layout), m_tables(page.tables),
          m_names(m_page.platform == Platform::Android ? androidNames : iosNames),
          m_isPageWhite(m_page.customViews.isEmpty() &&
                        std::ranges::none_of(m_names.grounds, [this](const char *ground) {
                            return m_values.isSet(QLatin1StringView(ground));
                        }))
    {
    }

    QList<PageFinding> run()
    {
        checkLabel(m_names.label);
        checkFlag(m_names.ticked, "consent.preticked", "checkbox");
        checkFlag(m_names.boxHidden, "consent.checkbox-hidden", "checkbox");
        checkFlag(m_names.brandHidden, "consent.brand-hidden", "slogan");
        for (const QString &id : m_texts)
            checkText(id);
        checkTarget();
        checkDialog();
        checkLabelHeight();
        return std::move(m_findings);
    }

private:
    /// \p arguments makes those of the texts, where there shall be any.
    template<class Arguments>
    void add(const QString &rule, const QString &subject, const QString &attribute,
             const Arguments &arguments)
    {
        Finding finding = m_layout.isBrief ? makeBriefFinding(m_tables.rules, rule)
                                           : makeFinding(m_tables.rules, rule, arguments());
        finding.subject = subject;
        if (!m_layout.isBrief)
            finding.facts.insert(QStringLiteral("attribute"), attribute);
        m_findings << PageFinding{finding, Verdict::NonCompliant, QRect(), m_layout.density};
    }

    void checkLabel(const char *attribute)
    {
        const QLatin1StringView id(attribute);
        const QString label = m_values.text(id);
        const bool isWorded = label.contains(QStringLiteral("登录")) ||
                              label.contains(QStringLiteral("注册")) ||
                              label.contains(QStringLiteral("登錄"));
        if (!isWorded && !m_values.isExpression(id))
            add(QStringLiteral("consent.label-wording"), QStringLiteral("loginLabel"), id, [&] {
                return QList<LocalText>{LocalText::same(label), LocalText::same(id)};
            });
    }

    void checkFlag(const char *attribute, const char *rule, const char *subject)
    {
        if (m_values.boolean(QLatin1StringView(attribute)))
            add(QLatin1StringView(rule), QLatin1StringView(subject), QLatin1StringView(attribute),
                [&] { return QList<LocalText>{LocalText::same(QLatin1StringView(attribute))}; });
    }

    void checkText(const QString &id)
    {
        const Element *element = m_layout.find(id);
        if (!element || element->text.isEmpty())
            return;
        const double dp = element->textSizePx / m_layout.density;
        if (dp < leastTextDp)
            add(QStringLiteral("consent.tiny-text"), id, sizeAttribute(id), [&] {
                return QList<LocalText>{elementLabel(id), LocalText::same(formatDp(dp))};
            });
        // Only the label stands on a ground that the page may name by picture: then nothing is
        // known.
        const bool hasPlainGround = id != QLatin1StringView("loginLabel");
        if (!hasPlainGround || !m_isPageWhite || element->textColor.alpha() == 0)
            return;
        const double ratio = contrast(element->textColor, Argb{0xffffffffu});
        if (ratio < leastContrast)
            add(QStringLiteral("consent.low-contrast"), id, colourAttribute(id), [&] {
                return QList<LocalText>{elementLabel(id),
                                        LocalText::same(QString::number(ratio, 'f', 1)),
                                        LocalText::same(colourAttribute(id))};
            });
    }

    LocalText length(double dp) const
    {
        const QString unit = QLatin1StringView(m_layout.isIos() ? " pt" : " dp");
        return LocalText::same(formatDp(dp) + unit);
    }

    /// The button only: box, switch and cross are that small by the SDK's own defaults.
    void checkTarget()
    {
        const Element *button = m_layout.find(QLatin1StringView("loginButton"));
        const double least = m_layout.isIos() ? leastTargetPt : leastTargetDp;
        if (!button || button->sizeEvidence == Evidence::Unknown)
            return;
        const double width = m_layout.toDp(button->rect.width());
        const double height = m_layout.toDp(button->rect.height());
        // Half a px of rounding is no fault of the page.
        const double slack = 1.0 / m_layout.density;
        if (width > least - slack && height > least - slack)
            return;
        const QString attribute =
            height > least - slack ? button->widthAttribute : button->heightAttribute;
        add(QStringLiteral("consent.small-target"), button->id, attribute, [&] {
            return QList<LocalText>{elementLabel(button->id), length(width), length(height),
                                    length(least)};
        });
    }

    void checkDialog()
    {
        const QSize window = m_layout.window.size();
        const double width = m_layout.toDp(window.width());
        const double height = m_layout.toDp(window.height());
        if (m_layout.isPopup && std::min(width, height) < leastDialogDp)
            add(QStringLiteral("consent.tiny-dialog"), QStringLiteral("page"),
                QLatin1StringView(m_names.dialog[width < leastDialogDp ? 0 : 1]), [&] {
                    return QList<LocalText>{length(width), length(height), length(leastDialogDp)};
                });
    }

    /// The label wraps within the button, which does not grow with it.
    void checkLabelHeight()
    {
        const Element *label = m_layout.find(QLatin1StringView("loginLabel"));
        const Element *button = m_layout.find(QLatin1StringView("loginButton"));
        if (!label || !button || label->lines.isEmpty() ||
            label->sizeEvidence == Evidence::Unknown || button->sizeEvidence == Evidence::Unknown)
            return;
        const TextMeasure &face = m_layout.isIos() ? *m_tables.iosText : *m_tables.androidText;
        const auto more = static_cast<int>(label->lines.size()) - 1;
        const int needed = face.lineHeight(label->textSizePx, !m_layout.isIos()) +
                           more * face.lineHeight(label->textSizePx, false);
        if (needed <= button->rect.height())
            return;
        add(QStringLiteral("consent.text-cut"), label->id, button->heightAttribute, [&] {
            return QList<LocalText>{elementLabel(label->id), length(m_layout.toDp(needed)),
                                    length(m_layout.toDp(button->rect.height())),
                                    LocalText::same(QString::number(m_layout.state.fontScale))};
        });
    }

    QString colourAttribute(const QString &id) const
    {
        const bool isNumber = id == QLatin1StringView("numberMask");
        return QLatin1StringView(isNumber ? m_names.numberColour : m_names.agreementColour);
    }

    QString sizeAttribute(const QString &id) const
    {
        const size_t row = id == QLatin1StringView("numberMask")   ? 0
                           : id == QLatin1StringView("loginLabel") ? 1
                                                                   : 2;
        const auto &[first, second] = m_names.sizes[row];
        return QLatin1StringView(m_values.isSet(QLatin1StringView(first)) ? first : second);
    }

    const std::array<QString, 3> m_texts{QStringLiteral("numberMask"), QStringLiteral("loginLabel"),
                                         QStringLiteral("privacyText")};
    const ConsentPage &m_page;
    const PageValues &m_values;
    const PageLayout &m_layout;
    const ConsentTables &m_tables;
    const Names &m_names;
    const bool m_isPageWhite;
    QList<PageFinding> m_findings;
};

} // namespace

double contrast(Argb first, Argb second)
{
    const double a = luminance(first) + 0.05;
    const double b = luminance(second) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QList<PageFinding> checkCompliance(const PreparedPage &page, const PageLayout &layout)
{
    return Compliance(page, layout).run();
}

} // namespace numauth::consent
