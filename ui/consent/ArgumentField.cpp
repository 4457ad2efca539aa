#include "ui/consent/ArgumentField.h"

#include "models/consent/code/Literal.h"
#include "ui/consent/AttributeValue.h"
#include "ui/consent/ColorField.h"
#include "ui/widgets/Buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

#include <array>

namespace numauth::ui {

using consent::ArgumentKind;

namespace {

constexpr int listLines = 4;
constexpr std::array frameMembers{"x", "y", "width", "height"};
const QString expressionKey = QStringLiteral("expr");

QString memberText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

} // namespace

ArgumentField::ArgumentField(const consent::Attribute &attribute, qsizetype argument,
                             const QJsonValue &value, const QString &folder, QWidget *parent)
    : QWidget(parent), m_attribute(attribute), m_argument(argument),
      m_kind(attribute.arguments.value(argument, ArgumentKind::Other)), m_before(value),
      m_folder(folder), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    const bool isSource = consent::isExpression(value);
    if (isSource)
        makeSource(value.toObject().value(expressionKey).toString());
    else if (m_kind == ArgumentKind::Boolean)
        makeSwitch(value.toBool());
    else if (m_kind == ArgumentKind::Image)
        makePicture(value.toString());
    else if (m_kind == ArgumentKind::Color)
        makeColor();
    else if (m_kind == ArgumentKind::TextList)
        makeList();
    else if (m_kind == ArgumentKind::Frame)
        makeFrame();
    else if (!attribute.values.isEmpty())
        makeChoice();
    else
        makeLine(memberText(value));
    setFocusProxy(m_parts.first());
}

void ArgumentField::touch()
{
    m_isTouched = true;
    emit edited();
}

void ArgumentField::makeLine(const QString &text)
{
    auto *line = new QLineEdit(text);
    connect(line, &QLineEdit::textEdited, this, &ArgumentField::touch);
    m_parts << line;
    m_layout->addWidget(line, 1);
}

void ArgumentField::makePicture(const QString &text)
{
    makeLine(text);
    QToolButton *choose =
        makeIconButton(QStringLiteral("folder-open"), tr("Choose a picture…"), this);
    connect(choose, &QToolButton::clicked, this, &ArgumentField::choosePicture);
    m_layout->addWidget(choose);
}

void ArgumentField::choosePicture()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Picture of the view"), m_folder,
                                     tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)"));
    if (path.isEmpty())
        return;
    static_cast<QLineEdit *>(m_parts.first())
        ->setText(m_folder.isEmpty() ? path : QDir(m_folder).relativeFilePath(path));
    touch();
}

void ArgumentField::makeSwitch(bool isOn)
{
    auto *check = new QCheckBox;
    check->setChecked(isOn);
    connect(check, &QCheckBox::toggled, this, &ArgumentField::touch);
    m_parts << check;
    m_layout->addWidget(check);
}

void ArgumentField::makeChoice()
{
    auto *combo = new QComboBox;
    for (const consent::EnumValue &value : m_attribute.values) {
        combo->addItem(value.label.text(), value.value);
        if (m_before.toInt(-1) == value.value || m_before.toString() == value.constant)
            combo->setCurrentIndex(combo->count() - 1);
    }
    connect(combo, &QComboBox::activated, this, &ArgumentField::touch);
    m_parts << combo;
    m_layout->addWidget(combo, 1);
}

void ArgumentField::makeColor()
{
    auto *field = new ColorField;
    if (const auto color = consent::Argb::parseAndroid(m_before.toString()))
        field->setColor(*color);
    connect(field, &ColorField::colorChanged, this, &ArgumentField::touch);
    m_parts << field;
    m_layout->addWidget(field, 1);
}

void ArgumentField::makeSource(const QString &text)
{
    auto *edit = new QPlainTextEdit(text);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(listLines * edit->fontMetrics().lineSpacing() + 14);
    connect(edit, &QPlainTextEdit::textChanged, this, &ArgumentField::touch);
    m_parts << edit;
    m_layout->addWidget(edit, 1);
}

void ArgumentField::makeList()
{
    QStringList lines;
    for (const QJsonValue &line : m_before.toArray())
        lines << line.toString();
    makeSource(lines.join(QLatin1Char('\n')));
}

void ArgumentField::makeFrame()
{
    const std::array names{tr("x"), tr("y"), tr("width"), tr("height")};
    const QJsonObject frame = m_before.toObject();
    for (size_t member = 0; member < frameMembers.size(); ++member) {
        makeLine(memberText(frame.value(QLatin1StringView(frameMembers.at(member)))));
        auto *line = static_cast<QLineEdit *>(m_parts.last());
        line->setPlaceholderText(names.at(member));
        line->setAccessibleName(names.at(member));
    }
}

Result<QJsonValue> ArgumentField::frame() const
{
    QJsonObject frame = m_before.toObject();
    for (size_t member = 0; member < frameMembers.size(); ++member) {
        const QString name = QLatin1StringView(frameMembers.at(member));
        const QString text =
            static_cast<QLineEdit *>(m_parts.at(static_cast<qsizetype>(member)))->text().trimmed();
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (text.isEmpty())
            frame.remove(name);
        else
            frame.insert(name, isNumber ? QJsonValue(number) : QJsonValue(text));
    }
    return frame.isEmpty() ? QJsonValue() : QJsonValue(frame);
}

Result<QJsonValue> ArgumentField::value() const
{
    if (!m_isTouched)
        return m_before.isUndefined() ? QJsonValue() : m_before;
    if (const auto *source = qobject_cast<QPlainTextEdit *>(m_parts.first())) {
        const QString text = source->toPlainText().trimmed();
        if (text.isEmpty())
            return QJsonValue();
        if (m_kind == ArgumentKind::TextList)
            return QJsonValue(QJsonArray::fromStringList(text.split(QLatin1Char('\n'))));
        return QJsonValue(QJsonObject{{expressionKey, text}});
    }
    if (const auto *check = qobject_cast<QCheckBox *>(m_parts.first()))
        return QJsonValue(check->isChecked());
    if (const auto *combo = qobject_cast<QComboBox *>(m_parts.first()))
        return QJsonValue(combo->currentData().toInt());
    if (const auto *color = qobject_cast<ColorField *>(m_parts.first()))
        return QJsonValue(color->color().toAndroid());
    if (m_kind == ArgumentKind::Frame)
        return frame();
    const QString text = static_cast<QLineEdit *>(m_parts.first())->text();
    return text.isEmpty() ? QJsonValue() : AttributeValue::parse(m_attribute, text, m_argument);
}

} // namespace numauth::ui
