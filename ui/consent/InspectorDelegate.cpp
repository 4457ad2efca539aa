#include "ui/consent/InspectorDelegate.h"

#include "models/consent/AttributeTable.h"
#include "models/consent/Geometry.h"
#include "ui/consent/ColorField.h"
#include "ui/consent/InspectorModel.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <functional>
#include <utility>

namespace numauth::ui {

using consent::ArgumentKind;

namespace {

constexpr int attributeRowHeight = 42;
constexpr int headHeight = 26;
constexpr int boxHeight = 28;
constexpr int boxWidth = 124;
constexpr int resetWidth = 26;
constexpr int endWidth = 18;

ArgumentKind kindOf(const QModelIndex &index)
{
    return static_cast<ArgumentKind>(index.data(InspectorModel::KindRole).toInt());
}

bool needsForm(const QModelIndex &index)
{
    return index.data(InspectorModel::NeedsFormRole).toBool();
}

/// A picture may be typed or chosen.
bool hasForm(const QModelIndex &index)
{
    return needsForm(index) || kindOf(index) == ArgumentKind::Image;
}

bool isBoolean(const QModelIndex &index)
{
    return kindOf(index) == ArgumentKind::Boolean;
}
bool hasChoices(const QModelIndex &index)
{
    return !index.data(InspectorModel::ChoicesRole).toStringList().isEmpty();
}

bool isNumber(const QModelIndex &index)
{
    const ArgumentKind kind = kindOf(index);
    return index.parent().isValid() && !hasChoices(index) &&
           (kind == ArgumentKind::Integer || kind == ArgumentKind::Number);
}

/// A line for a number that Ctrl with the wheel or an arrow key steps; without Ctrl both go through
/// the rows.
class NumberLine : public QLineEdit
{
public:
    NumberLine(std::function<void(double)> step, QWidget *parent)
        : QLineEdit(parent), m_step(std::move(step))
    {
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const bool isStep = event->modifiers().testFlag(Qt::ControlModifier) &&
                            (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
        if (!isStep)
            return QLineEdit::keyPressEvent(event);
        m_step(event->key() == Qt::Key_Up ? 1 : -1);
    }

    void wheelEvent(QWheelEvent *event) override
    {
        if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0)
            return QLineEdit::wheelEvent(event);
        m_step(event->angleDelta().y() > 0 ? 1 : -1);
    }

private:
    std::function<void(double)> m_step;
};

bool isOn(const QModelIndex &index)
{
    const QVariant own = index.data(InspectorModel::ValueRole);
    return own.isValid() ? own.toBool() : index.data(Qt::EditRole).toBool();
}

QString unitOf(const QModelIndex &index)
{
    const QString unit = index.data(InspectorModel::UnitRole).toString();
    const bool isShown = unit == QLatin1StringView("dp") || unit == QLatin1StringView("sp") ||
                         unit == QLatin1StringView("px") || unit == QLatin1StringView("pt");
    return isShown ? unit : QString();
}

void paintSwitch(QPainter *painter, const QRect &box, bool isOn, const Theme &theme)
{
    const QRectF track(box.right() - 34, box.center().y() - 8, 32, 18);
    painter->setPen(QPen(isOn ? theme.accent : theme.borderStrong, 1));
    painter->setBrush(isOn ? theme.accent : theme.input);
    painter->drawRoundedRect(track, 9, 9);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isOn ? theme.onAccent : theme.borderStrong);
    const double x = isOn ? track.right() - 9 : track.left() + 9;
    painter->drawEllipse(QPointF(x, track.center().y()), 6, 6);
}

void paintSwatch(QPainter *painter, QRect &text, const QString &value, const Theme &theme)
{
    const auto colour = consent::Argb::parseAndroid(value);
    if (!colour)
        return;
    const QRectF swatch(text.left(), text.center().y() - 7, 14, 14);
    painter->setPen(QPen(theme.borderStrong, 1));
    painter->setBrush(QColor(colour->red(), colour->green(), colour->blue(), colour->alpha()));
    painter->drawRoundedRect(swatch, 3, 3);
    text.setLeft(text.left() + 21);
}

} // namespace

InspectorDelegate::InspectorDelegate(QObject *parent) : RowDelegate(attributeRowHeight, parent) {}

QRect InspectorDelegate::editorBox(const QRect &row)
{
    return {row.right() - resetWidth - boxWidth - 4, row.center().y() - boxHeight / 2 + 1, boxWidth,
            boxHeight};
}

QRect InspectorDelegate::resetBox(const QRect &row)
{
    return {row.right() - resetWidth, row.center().y() - 12, 24, 24};
}

QRect InspectorDelegate::endBox(const QRect &box)
{
    return {box.right() - endWidth, box.top(), endWidth + 1, box.height()};
}

/// A group with the arrow that folds it.
void InspectorDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    painter->fillRect(option.rect, theme.chrome);
    QStyleOptionViewItem words = option;
    words.rect.setLeft(option.rect.left() + endWidth);
    RowDelegate::paint(painter, words, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), endWidth, 1), theme.border);
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    paintIcon(painter, QRectF(option.rect.left() + 8, option.rect.center().y() - 6, 13, 13),
              isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              theme.muted);
}

QSize InspectorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, index.data(IsHeadRole).toBool() ? headHeight : attributeRowHeight};
}

void InspectorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (index.data(IsHeadRole).toBool())
        return paintHead(painter, option, index);
    const Theme &theme = Theme::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, isSelected ? theme.selected : theme.surface);
    painter->setPen(theme.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = editorBox(option.rect);
    const bool isChanged = index.data(InspectorModel::IsChangedRole).toBool();
    const QRect words(option.rect.left() + 12, option.rect.top() + 4,
                      box.left() - option.rect.left() - 18, 18);
    painter->setFont(uiFont(TextSize::Normal, isChanged ? QFont::DemiBold : QFont::Normal));
    painter->setPen(theme.text);
    painter->drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->setFont(codeFont(TextSize::Tiny));
    painter->setPen(theme.muted);
    painter->drawText(words.translated(0, 17), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(SecondLineRole).toString(),
                                                        Qt::ElideRight, words.width()));
    paintBox(painter, box, index, option.widget);
    if (isChanged)
        paintIcon(painter, QRectF(resetBox(option.rect)).adjusted(4, 4, -4, -4),
                  QStringLiteral("undo"), theme.muted);
    painter->restore();
}

void InspectorDelegate::paintBox(QPainter *painter, const QRect &box, const QModelIndex &index,
                                 const QWidget *widget) const
{
    const Theme &theme = Theme::of(widget);
    if (isBoolean(index)) {
        paintSwitch(painter, box, isOn(index), theme);
        return;
    }
    painter->setPen(QPen(theme.borderStrong, 1));
    painter->setBrush(theme.input);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRect text = box.adjusted(9, 0, -9, 0);
    const QString value = index.data(InspectorModel::ValueTextRole).toString();
    if (kindOf(index) == ArgumentKind::Color)
        paintSwatch(painter, text, value, theme);
    if (hasChoices(index)) {
        paintIcon(painter, QRectF(text.right() - 12, text.center().y() - 6, 13, 13),
                  QStringLiteral("chevron-down"), theme.muted);
        text.setRight(text.right() - 16);
    }
    if (isNumber(index)) {
        const QPointF middle = QRectF(endBox(box)).center();
        paintIcon(painter, QRectF(middle.x() - 5, middle.y() - 10, 10, 10),
                  QStringLiteral("chevron-up"), theme.muted);
        paintIcon(painter, QRectF(middle.x() - 5, middle.y() + 1, 10, 10),
                  QStringLiteral("chevron-down"), theme.muted);
        text.setRight(endBox(box).left() - 2);
    } else if (hasForm(index)) {
        paintIcon(painter, QRectF(endBox(box)).adjusted(1, 7, -3, -7), QStringLiteral("more"),
                  theme.muted);
        text.setRight(endBox(box).left() - 2);
    }
    const QString unit = unitOf(index);
    painter->setFont(uiFont());
    if (!unit.isEmpty()) {
        painter->setPen(theme.muted);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, unit);
        text.setRight(text.right() - 22);
    }
    const bool isUnset =
        index.data(Qt::EditRole).toString().isEmpty() && !index.data(IsBoldRole).toBool();
    painter->setPen(isUnset ? theme.muted : theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(value, Qt::ElideRight, text.width()));
}

QWidget *InspectorDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    if (isBoolean(index) || needsForm(index))
        return nullptr;
    if (kindOf(index) == ArgumentKind::Color) {
        auto *field = new ColorField(parent);
        field->setName(index.data().toString());
        field->setAutoFillBackground(true);
        connect(field, &ColorField::colorChanged, this,
                [this, field] { emit const_cast<InspectorDelegate *>(this)->commitData(field); });
        return field;
    }
    if (hasChoices(index)) {
        auto *combo = new QComboBox(parent);
        combo->addItems(index.data(InspectorModel::ChoicesRole).toStringList());
        combo->setAccessibleName(index.data().toString());
        connect(combo, &QComboBox::activated, this, [this, combo] {
            emit const_cast<InspectorDelegate *>(this)->commitData(combo);
            emit const_cast<InspectorDelegate *>(this)->closeEditor(combo);
        });
        return combo;
    }
    QLineEdit *line = nullptr;
    if (isNumber(index))
        line = new NumberLine(
            [this, at = QPersistentModelIndex(index)](double by) {
                emit const_cast<InspectorDelegate *>(this)->stepRequested(at, by);
            },
            parent);
    else
        line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("consent.inspector.editor"));
    line->setAccessibleName(index.data().toString());
    line->setFrame(true);
    return line;
}

void InspectorDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    } else if (auto *field = qobject_cast<ColorField *>(editor)) {
        if (const auto color = consent::Argb::parseAndroid(index.data(Qt::EditRole).toString()))
            field->setColor(*color);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentText(index.data(InspectorModel::ValueTextRole).toString());
    }
}

void InspectorDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                     const QModelIndex &index) const
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        if (line->text() != index.data(Qt::EditRole).toString())
            model->setData(index, line->text(), Qt::EditRole);
    } else if (auto *field = qobject_cast<ColorField *>(editor)) {
        const QString now = index.data(Qt::EditRole).toString();
        if (consent::Argb::parseAndroid(now).value_or(consent::Argb()) != field->color())
            model->setData(index, field->color().toAndroid(), Qt::EditRole);
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, combo->currentIndex(), Qt::EditRole);
    }
}

/// The arrows of a number and the button of a form stay beside the editor.
void InspectorDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    QRect box = editorBox(option.rect);
    if (isNumber(index) || hasForm(index))
        box.setRight(endBox(box).left() - 1);
    editor->setGeometry(box);
}

bool InspectorDelegate::handleKey(int key, QAbstractItemModel *model, const QModelIndex &index)
{
    if (key != Qt::Key_Space && key != Qt::Key_F2)
        return false;
    if (isBoolean(index))
        return model->setData(index, !isOn(index), Qt::EditRole);
    if (needsForm(index))
        emit formRequested(index);
    return needsForm(index);
}

bool InspectorDelegate::handleClick(const QPoint &at, const QRect &row, QAbstractItemModel *model,
                                    const QModelIndex &index)
{
    const QRect box = editorBox(row);
    if (resetBox(row).contains(at) && index.data(InspectorModel::IsChangedRole).toBool()) {
        emit resetRequested(index);
        return true;
    }
    if (!box.contains(at))
        return false;
    if (isBoolean(index))
        return model->setData(index, !isOn(index), Qt::EditRole);
    const bool isAsked = needsForm(index) || (hasForm(index) && endBox(box).contains(at));
    if (isAsked)
        emit formRequested(index);
    return isAsked;
}

double InspectorDelegate::stepAt(const QPoint &at, const QRect &row, const QModelIndex &index)
{
    const QRect box = editorBox(row);
    if (!isNumber(index) || !endBox(box).contains(at))
        return 0;
    return at.y() < box.center().y() ? 1 : -1;
}

bool InspectorDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.data(IsHeadRole).toBool())
        return RowDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key(), model, index);
    if (event->type() != QEvent::MouseButtonRelease)
        return RowDelegate::editorEvent(event, model, option, index);
    return handleClick(static_cast<QMouseEvent *>(event)->position().toPoint(), option.rect, model,
                       index);
}

} // namespace numauth::ui
