#include "ui/consent/MatrixView.h"

#include <QDir>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int headHeight = 28;
constexpr int deviceColumn = 160;
constexpr int wordsRoom = 46; ///< px beside a thumbnail for mark and amount
constexpr int margins = 16;

} // namespace

MatrixView::MatrixView(MatrixModel &model, MatrixSession &session, QWidget *parent)
    : QTableView(parent), m_model(model), m_session(session), m_thumbnails(session.page())
{
    setObjectName(QStringLiteral("consent.matrix"));
    setHorizontalHeader(new MatrixHeader(this));
    setModel(&model);
    setItemDelegate(new MatrixDelegate(model, session, m_thumbnails, this));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(headHeight);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDragEnabled(true);
    connect(&model, &QAbstractItemModel::modelReset, this, &MatrixView::arrange);
    connect(&m_thumbnails, &Thumbnails::painted, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_model.isGroup(index.row()))
            m_model.toggleGroup(index.row());
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model.device(index))
            emit cellOpened(index);
    });
    arrange();
}

void MatrixView::setThumbnailHeight(int height)
{
    m_thumbnails.setHeight(std::clamp(height, 64, 240), devicePixelRatioF());
    arrange();
}

void MatrixView::arrange()
{
    const int height = m_thumbnails.height() + margins;
    verticalHeader()->setDefaultSectionSize(height);
    setColumnWidth(0, deviceColumn);
    for (int column = 1; column < m_model.columnCount(); ++column)
        setColumnWidth(column, m_thumbnails.height() * 9 / 16 + wordsRoom + margins);
    clearSpans();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.isGroup(row))
            continue;
        setRowHeight(row, headHeight);
        if (m_model.columnCount() > 1)
            setSpan(row, 0, 1, m_model.columnCount());
    }
}

void MatrixView::scrollContentsBy(int dx, int dy)
{
    m_thumbnails.cancelPending();
    QTableView::scrollContentsBy(dx, dy);
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex index = currentIndex();
    if (!isEnter || !index.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (m_model.isGroup(index.row()))
        m_model.toggleGroup(index.row());
    else
        emit cellOpened(index);
}

void MatrixView::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    const consent::Device *device = m_model.device(index);
    if (!device || index.column() == 0)
        return;
    const QImage *image = m_thumbnails.find(*device, m_session.states().at(index.column() - 1));
    if (!image || image->isNull())
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::TempLocation));
    const QString path = folder.filePath(device->id + QStringLiteral(".png"));
    auto *mime = new QMimeData;
    mime->setImageData(*image);
    if (image->save(path))
        mime->setUrls({QUrl::fromLocalFile(path)});
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(QPixmap::fromImage(*image));
    drag->exec(Qt::CopyAction);
}

void MatrixView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
    QTableView::changeEvent(event);
}

} // namespace numauth::ui
