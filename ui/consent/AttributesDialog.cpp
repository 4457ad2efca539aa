#include "ui/consent/AttributesDialog.h"

#include "models/consent/ElementMove.h"
#include "models/consent/LayoutEngine.h"
#include "models/consent/RuleFinding.h"
#include "ui/consent/ArgumentField.h"
#include "ui/consent/AttributeValue.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace numauth::ui {

using consent::ArgumentKind;
using consent::Attribute;

namespace {

constexpr int dialogWidth = 620;
constexpr int tallest = 620;
constexpr int labelWidth = 84;

bool isPrivacyText(const Attribute &attribute)
{
    const ArgumentKind kind = attribute.arguments.value(0, ArgumentKind::Other);
    return attribute.group == QLatin1StringView("text") &&
           (kind == ArgumentKind::Text || kind == ArgumentKind::TextList);
}

bool isPicture(const Attribute &attribute)
{
    return attribute.arguments.value(0, ArgumentKind::Other) == ArgumentKind::Image;
}

/// `24, 238, 327 × 48`.
QString rectText(const QRect &rect, double density)
{
    const auto number = [density](int px) { return consent::formatDp(px / density); };
    return QStringLiteral("%1, %2, %3 × %4")
        .arg(number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height()));
}

} // namespace

QStringList AttributesDialog::attributesOf(const PageSession &session, const QString &elementId)
{
    const QString owner = consent::movedElement(elementId);
    const bool isPrivacy = owner == QLatin1StringView("privacy");
    QStringList ids;
    for (const Attribute *attribute :
         session.tables().attributes.attributesOf(session.page().platform, owner)) {
        if (isPrivacy ? isPrivacyText(*attribute) : isPicture(*attribute))
            ids << attribute->id;
    }
    return ids;
}

AttributesDialog::AttributesDialog(PageSession &session, const QString &title,
                                   const QStringList &attributeIds, QWidget *parent)
    : Dialog(parent), m_session(session), m_apply(new QPushButton(tr("Apply, one undo step")))
{
    setObjectName(QStringLiteral("consent.attributes"));
    setWindowTitle(title);
    m_apply->setObjectName(QStringLiteral("consent.attributes.apply"));
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(16);
    for (const QString &id : attributeIds) {
        if (const auto *row = session.tables().attributes.find(session.page().platform, id))
            column->addWidget(makeSection(*row));
    }
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(pane);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // its fields have it
    auto *content = new QHBoxLayout;
    content->addWidget(area);
    layOutOverFoot(this, content, new DialogFoot(this, m_apply));
    resize(dialogWidth, std::min(tallest, pane->sizeHint().height() + 80));
    connect(m_apply, &QPushButton::clicked, this, &AttributesDialog::apply);
    if (!m_sections.isEmpty())
        m_sections.first().fields.first()->setFocus();
    follow();
}

QWidget *AttributesDialog::makeSection(const Attribute &attribute)
{
    Section section{&attribute, {}, nullptr, new Label({}, TextSize::Small, Tone::Refuse)};
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    auto *title = new Label(attribute.label.text());
    title->setWeight(QFont::DemiBold);
    auto *name = new Label(attribute.id, TextSize::Tiny, Tone::Muted);
    name->setIsCode(true);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(name);
    column->addLayout(head);
    auto *meaning = new Label(attribute.meaning.text(), TextSize::Small, Tone::Muted);
    meaning->setWordWrap(true);
    column->addWidget(meaning);
    const QString path = m_session.document() ? m_session.document()->path() : QString();
    const QString folder = path.isEmpty() ? QString() : QFileInfo(path).path();
    const QJsonArray now = m_session.page().attributes.value(attribute.id);
    for (qsizetype argument = 0; argument < attribute.arguments.size(); ++argument) {
        const QJsonValue value =
            now.isEmpty() ? attribute.defaultValue.value(argument) : now.at(argument);
        auto *field = new ArgumentField(attribute, argument, value, folder);
        field->setObjectName(
            QStringLiteral("consent.attributes.%1.%2").arg(attribute.id).arg(argument));
        auto *row = new FormRow(fieldName(attribute, argument), field);
        row->setLabelWidth(labelWidth);
        column->addWidget(row);
        connect(field, &ArgumentField::edited, this, &AttributesDialog::follow);
        section.fields << field;
    }
    if (attribute.arguments.value(0) == ArgumentKind::Frame) {
        section.live = new Label({}, TextSize::Small, Tone::Accent);
        section.live->setObjectName(QStringLiteral("consent.attributes.live"));
        section.live->setWordWrap(true);
        column->addWidget(section.live);
    }
    section.error->setWordWrap(true);
    section.error->hide();
    column->addWidget(section.error);
    m_sections << section;
    return box;
}

QString AttributesDialog::fieldName(const Attribute &attribute, qsizetype argument) const
{
    using enum ArgumentKind;
    const bool isPrivacy = attribute.element == QLatin1StringView("privacy");
    if (attribute.arguments.size() == 1)
        return attribute.arguments.first() == Frame ? tr("Frame") : tr("Value");
    if (isPrivacy && attribute.arguments == QList{Text, Text})
        return argument == 0 ? tr("Title") : tr("Link");
    if (isPrivacy && attribute.arguments == QList{Color, Color})
        return argument == 0 ? tr("Text") : tr("Links");
    if (attribute.arguments == QList{Boolean, Text})
        return argument == 0 ? tr("Own font") : tr("Font file");
    return tr("Value %1").arg(argument + 1);
}

Result<std::optional<QJsonArray>> AttributesDialog::arguments(const Section &section) const
{
    QJsonArray values;
    bool isSet = m_session.page().isSet(section.attribute->id);
    bool isAnyThere = false;
    for (const ArgumentField *field : section.fields) {
        const Result<QJsonValue> value = field->value();
        if (!value)
            return value.error();
        isSet = isSet || field->isTouched();
        isAnyThere = isAnyThere || !value->isNull();
        values << *value;
    }
    return isSet && isAnyThere ? std::optional(values) : std::nullopt;
}

/// What a frame comes to on the device of the canvas, as the page would be with it.
void AttributesDialog::showLive(const Section &section, const std::optional<QJsonArray> &arguments)
{
    consent::ConsentPage page = m_session.page();
    if (arguments)
        page.attributes.insert(section.attribute->id, *arguments);
    else
        page.attributes.remove(section.attribute->id);
    const consent::PageLayout layout =
        layOut(page, m_session.device(), m_session.state(), m_session.tables());
    const consent::Element *element = layout.find(section.attribute->element);
    const bool isKnown = element && element->positionEvidence != Evidence::Unknown;
    section.live->setTone(isKnown ? Tone::Accent : Tone::Unknown);
    section.live->setText(
        isKnown ? tr("On %1: %2 pt of the screen")
                      .arg(m_session.device().name(), rectText(element->rect, layout.density))
                : tr("What it comes to cannot be told."));
}

void AttributesDialog::follow()
{
    bool isWhole = true;
    for (const Section &section : std::as_const(m_sections)) {
        const auto values = arguments(section);
        section.error->setVisible(!values);
        isWhole = isWhole && values;
        if (!values)
            section.error->setText(values.error().message);
        else if (section.live)
            showLive(section, *values);
    }
    m_apply->setEnabled(isWhole);
}

void AttributesDialog::apply()
{
    QMap<QString, std::optional<QJsonArray>> changed;
    QStringList names;
    for (const Section &section : std::as_const(m_sections)) {
        const auto values = arguments(section);
        const bool isTouched = std::ranges::any_of(section.fields, &ArgumentField::isTouched);
        if (!values || !isTouched)
            continue;
        changed.insert(section.attribute->id, *values);
        names << section.attribute->id;
    }
    if (!changed.isEmpty() && m_session.document())
        m_session.document()->setAttributes(changed, names.join(QStringLiteral(", ")));
    accept();
}

} // namespace numauth::ui
